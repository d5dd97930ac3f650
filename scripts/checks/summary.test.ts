import { expect, test } from 'vitest';
import { runStages, type Stage } from './stage.ts';
import { summaryTable, totalLine } from './summary.ts';

const stage = (
  name: string,
  code: number,
  counts?: { passed: number; failed: number; skipped: number },
): Stage => ({
  name,
  run: async () => code,
  counts: () => counts,
});

test('a run stops at the first stage that fails', async () => {
  const results = await runStages([stage('a', 0), stage('b', 1), stage('c', 0)]);
  expect(results.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'not run']);
  expect(summaryTable(results)).toContain('c  not run');
});

test('the tests of all stages are added up', async () => {
  const results = await runStages([
    stage('types', 0),
    stage('unit', 0, { passed: 3, failed: 0, skipped: 1 }),
    stage('end to end', 1, { passed: 2, failed: 2, skipped: 0 }),
  ]);
  expect(totalLine(results)).toBe('5 passed, 2 failed, 1 skipped');
});

test('a stage without tests that fails is one failure', async () => {
  expect(totalLine(await runStages([stage('types', 2)]))).toBe('0 passed, 1 failed');
});

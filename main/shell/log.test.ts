import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes one JSON object per line', () => {
  const log = openLog(folder);
  log.info('Started', { milliseconds: 12 });
  log.error('Stopped');
  const lines = readFileSync(join(folder, 'glytch-clinic.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { time: expect.any(String), level: 'info', message: 'Started', milliseconds: 12 },
    { time: expect.any(String), level: 'error', message: 'Stopped' },
  ]);
});

test('turns over large files and keeps five', () => {
  const log = openLog(folder);
  for (let round = 0; round < 8; round++) {
    writeFileSync(join(folder, 'glytch-clinic.log'), 'x'.repeat(2_000_001));
    log.info('next');
  }
  expect(readdirSync(folder)).toHaveLength(5);
  expect(readFileSync(join(folder, 'glytch-clinic.log'), 'utf8')).toContain('next');
});

test('a folder that cannot be written never throws', () => {
  const log = openLog(folder);
  rmSync(folder, { recursive: true });
  expect(() => log.warn('nowhere')).not.toThrow();
  folder = mkdtempSync(join(tmpdir(), 'glytch-log-'));
});

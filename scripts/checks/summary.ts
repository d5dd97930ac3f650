import type { Counts, StageResult } from './stage.ts';

/** The table that closes a run: each stage, what came of it, its tests and how long it took. */
export function summaryTable(results: readonly StageResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, outcome, seconds, counts }) => {
      const time = outcome === 'not run' ? '' : `${seconds.toFixed(1)} s`;
      const tests = counts ? `${counts.passed} passed, ${counts.failed} failed` : '';
      return `  ${name.padEnd(width)}  ${outcome.padEnd(7)}  ${time.padStart(8)}  ${tests}`.trimEnd();
    })
    .join('\n');
}

/** Adds up the tests of all stages. A stage without tests counts as nothing, unless it is what failed. */
export function totalLine(results: readonly StageResult[]): string {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome, counts } of results) {
    total.passed += counts?.passed ?? 0;
    total.skipped += counts?.skipped ?? 0;
    total.failed += counts?.failed ?? 0;
    if (outcome === 'failed' && !counts?.failed) total.failed += 1;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  return `${total.passed} passed, ${total.failed} failed${skipped}`;
}

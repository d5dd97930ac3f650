import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Counts } from './stage.ts';

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads the JSON report of a Vitest run, or undefined where there is none. */
export function vitestCounts(file: string): Counts | undefined {
  const report = vitestReport.safeParse(readJson(file));
  if (!report.success) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests } = report.data;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

/** Reads the JSON report of a Playwright run, or undefined where there is none. */
export function playwrightCounts(file: string): Counts | undefined {
  const report = playwrightReport.safeParse(readJson(file));
  if (!report.success) return undefined;
  const { expected, unexpected, flaky, skipped } = report.data.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

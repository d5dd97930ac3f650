/** How many tests a runner ran. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One of the checks, and what to run for it. */
export interface Stage {
  name: string;
  run(): Promise<number>;
  /** For a stage with tests: reads what its runner has counted. */
  counts?(): Counts | undefined;
}

/** What came of a stage. */
export interface StageResult {
  name: string;
  outcome: 'passed' | 'failed' | 'not run';
  seconds: number;
  counts: Counts | undefined;
}

/** Runs the stages in order and stops at the first that fails. */
export async function runStages(stages: readonly Stage[]): Promise<StageResult[]> {
  const results: StageResult[] = [];
  let failed = false;
  for (const stage of stages) {
    if (failed) {
      results.push({ name: stage.name, outcome: 'not run', seconds: 0, counts: undefined });
      continue;
    }
    console.log(`\n== ${stage.name}`);
    const start = performance.now();
    const code = await stage.run();
    failed = code !== 0;
    const seconds = (performance.now() - start) / 1000;
    results.push({
      name: stage.name,
      outcome: failed ? 'failed' : 'passed',
      seconds,
      counts: stage.counts?.(),
    });
  }
  return results;
}

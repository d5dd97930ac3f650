/** How long something took, over many runs, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
}

export interface Comparison {
  operation: string;
  patients: number;
  router: Timing;
  driver: Timing;
  /** Router by driver: the figure that matters. */
  ratio: Timing;
}

/** One operation, done through the router and by the bare driver: the very same reads, writes and transactions. */
export interface Operation {
  name: string;
  router: (run: number) => Promise<void>;
  driver: (run: number) => Promise<void>;
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 95th percentile of durations. */
export function timing(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/**
 * Runs an operation both ways, in turns so that both meet the same machine, after a warm-up that is not counted.
 * @param runs counted runs of each
 */
export async function compare(
  operation: Operation,
  patients: number,
  runs: number,
  warmUp: number,
): Promise<Comparison> {
  const router: number[] = [];
  const driver: number[] = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const isCounted = run >= warmUp;
    // Who goes first changes with each run.
    const order = run % 2 === 0 ? (['router', 'driver'] as const) : (['driver', 'router'] as const);
    for (const side of order) {
      const duration = await timed(() => operation[side](run));
      if (isCounted) (side === 'router' ? router : driver).push(duration);
    }
  }
  const a = timing(router);
  const b = timing(driver);
  return {
    operation: operation.name,
    patients,
    router: a,
    driver: b,
    ratio: { p50: a.p50 / b.p50, p95: a.p95 / b.p95 },
  };
}

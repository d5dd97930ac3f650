import fc from 'fast-check';

/** How long a property is tried, and from which seed; without one, from a new one each time. */
export interface RunLimits {
  milliseconds: number;
  seed?: number;
}

/**
 * Tries a property until the time is over. What fails is made as small as it can be, and thrown with its seed.
 * @returns how many cases were tried
 */
export async function runProperty<Case>(
  property: fc.IAsyncProperty<Case>,
  limits: RunLimits,
): Promise<number> {
  const details = await fc.check(property, {
    ...(limits.seed === undefined ? {} : { seed: limits.seed }),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: limits.milliseconds,
  });
  if (!details.failed) return details.numRuns;
  const cause = details.errorInstance instanceof Error ? details.errorInstance.message : '';
  throw new Error(`seed ${details.seed}, path ${details.counterexamplePath}\n${cause}`);
}

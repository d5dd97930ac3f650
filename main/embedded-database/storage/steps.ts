/**
 * Long work on the writer, done in steps of a few milliseconds each: reads are answered between two of them. The work is
 * one transaction nevertheless.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once, inside of a transaction that has the writer already. */
export function doAllSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

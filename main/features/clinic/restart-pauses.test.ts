import { describe, expect, it } from 'vitest';
import { createRestartPauses } from './restart-pauses.ts';

function pausesAt(...moments: number[]) {
  let now = 0;
  const pauses = createRestartPauses(() => now);
  return moments.map((moment) => {
    now = moment;
    return pauses.ended();
  });
}

describe('the pauses before the database is started again', () => {
  it('double from the second end on, until it is not started any more', () => {
    expect(pausesAt(0, 1, 2, 3, 4, 5)).toEqual([0, 500, 1_000, 2_000, undefined, undefined]);
  });

  it('count the ends of the last minute only', () => {
    expect(pausesAt(0, 30_000, 60_000, 120_000, 600_000)).toEqual([0, 500, 500, 0, 0]);
  });

  it('begin anew where somebody asks for another try', () => {
    const pauses = createRestartPauses(() => 0);
    for (let end = 0; end < 5; end += 1) pauses.ended();
    pauses.forget();
    expect(pauses.ended()).toBe(0);
  });
});

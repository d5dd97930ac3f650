import { createHash } from 'node:crypto';
import type { Draw } from './slot-races-rounds.ts';

/** Draws the same numbers for the same seed, so that a round that went wrong can be run again. */
export function seededDraw(seed: number): Draw {
  let count = 0;
  return (limit) => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE() % limit;
  };
}

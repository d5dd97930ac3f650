import { expect, it } from 'vitest';
import { lockoutMinutes } from './lockout.ts';

it('locks after five failures in a row, twice as long each time, a day at most', () => {
  expect([1, 4, 5, 6, 7, 10, 30].map(lockoutMinutes)).toEqual([undefined, undefined, 1, 2, 4, 32, 1440]);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { gridFsRound } from './grid-fs-round.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const MEGABYTES = 64;
/** The caches of the database, its code, and a few batches on their way. */
const MOST_MEGABYTES = 380;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

it('takes a file of 64 megabytes and gives it back, without ever holding it', {
  timeout: 180_000,
}, async () => {
  const round = await gridFsRound(test, MEGABYTES);
  expect(round.bytes).toBe(MEGABYTES * 1024 * 1024);
  expect(round.received).toBe(round.sent);
  expect(round.peakMegabytes).toBeLessThan(MOST_MEGABYTES);
});

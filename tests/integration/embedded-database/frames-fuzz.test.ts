import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommandIsAnswered, outlivesBrokenClients, outlivesStrangers } from './hostile/frames-rounds.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

// `npm run fuzz:embedded` runs the same for as long as one likes.
const MILLISECONDS = 1_500;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.collection('a').insertMany([{ a: 1 }, { a: [1, 2] }]);
});
afterAll(() => test.close());

describe('hostile frames', () => {
  it.each([
    [
      'answers every well-formed message with a command, and never by an internal error',
      everyCommandIsAnswered,
    ],
    ['outlives broken frames before the login', outlivesStrangers],
    ['outlives broken frames after it', outlivesBrokenClients],
  ])('%s', async (_what, tries) => {
    expect(await tries(test, { milliseconds: MILLISECONDS })).toBeGreaterThan(10);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queriesAgree } from './model/queries-agree.ts';
import { uniqueAgrees } from './model/unique-agree.ts';
import { updatesAgree } from './model/updates-agree.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

// A second opinion: a slow, obvious model of matching, sorting, updating and index keys, written from the manual and
// independent of the engine. `npm run fuzz:embedded` runs the same for as long as one likes.
const MILLISECONDS = 2_000;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('the database agrees with the model', () => {
  it.each([
    ['on what queries find, and in what order, by every index', queriesAgree],
    ['on what updates make of documents', updatesAgree],
    ['on what unique indexes refuse', uniqueAgrees],
  ])('%s', async (_what, agree) => {
    expect(await agree(test, { milliseconds: MILLISECONDS })).toBeGreaterThan(0);
  });
});

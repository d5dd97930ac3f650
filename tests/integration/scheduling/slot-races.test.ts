import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { seededDraw } from './seeded-draw.ts';
import { raceForSlots } from './slot-races-rounds.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const ROUNDS = 20;

it('of 200 clients one wins a slot, in every round, and no slot is lost or taken twice by moves and cancels', async () => {
  const tally = await raceForSlots(database.freshUri(), ROUNDS, seededDraw(20_261_124));
  expect(tally.won).toBe(ROUNDS);
  expect(tally.moved).toBeGreaterThan(0);
  expect(tally.cancelled).toBeGreaterThan(0);
  expect(tally.refused).toBeGreaterThanOrEqual(ROUNDS * 199);
}, 240_000);

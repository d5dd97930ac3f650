import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { fillCalendar } from './fill-calendar.ts';
import { createFixture } from './fixture.ts';
import { type Comparison, compare } from './measure.ts';
import { nextFreeOperation } from './next-free.ts';
import { weekOperation } from './week.ts';

const PATIENTS = 200;
const WARM_UP = 5;

/** Loads weeks, and finds the next free time, among twenty doctors with 200,000 appointments: one that comes soon, and one that never comes. */
export async function measureScheduling(runs: number): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, PATIENTS);
  try {
    const doctorIds = await fillCalendar(fixture);
    const operations = [
      weekOperation(fixture, doctorIds),
      nextFreeOperation(fixture, doctorIds, { name: 'next free: soon', duration: 5, days: [7] }),
      nextFreeOperation(fixture, doctorIds, { name: 'next free: never', duration: 60, days: [7, 21, 62] }),
    ];
    const comparisons: Comparison[] = [];
    for (const operation of operations) comparisons.push(await compare(operation, PATIENTS, runs, WARM_UP));
    return comparisons;
  } finally {
    await fixture.stop();
    await database.stop();
  }
}

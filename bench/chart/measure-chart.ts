import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { createFixture } from '../fixture.ts';
import { type Comparison, compare } from '../measure.ts';
import { fillChart } from './fill-chart.ts';
import { overviewOperation } from './overview-operation.ts';
import { timelineOperation, timelineSearchOperation } from './timeline-operation.ts';

const PATIENTS = 1_000;
const WARM_UP = 20;

/** Opens one long record among a thousand: its overview, the first page of its timeline, and a search through all of it. */
export async function measureChart(runs: number): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, PATIENTS);
  try {
    const patientId = await fillChart(fixture);
    const operations = [
      overviewOperation(fixture, patientId),
      timelineOperation(fixture, patientId),
      timelineSearchOperation(fixture, patientId),
    ];
    const comparisons: Comparison[] = [];
    for (const operation of operations) comparisons.push(await compare(operation, PATIENTS, runs, WARM_UP));
    return comparisons;
  } finally {
    await fixture.stop();
    await database.stop();
  }
}

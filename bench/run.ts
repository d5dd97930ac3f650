/** Measures the router against the bare driver, search at two sizes, and the start: `npm run bench`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { bookOperation } from './book.ts';
import { dayScheduleOperation } from './day-schedule.ts';
import { createFixture } from './fixture.ts';
import { type Comparison, compare, type Timing } from './measure.ts';
import { openRecordOperation } from './open-record.ts';
import { saveNoteOperation } from './save-note.ts';
import { searchOperation } from './search.ts';
import { measureStartUp, type StartUp } from './start-up.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '200' },
    'no-start': { type: 'boolean', default: false },
  },
});
const WARM_UP = 40;

const ms = ({ p50, p95 }: Timing) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;

async function measureSize(patients: number, runs: number): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, patients);
  try {
    const operations = [
      searchOperation(fixture),
      dayScheduleOperation(fixture),
      openRecordOperation(fixture),
      bookOperation(fixture),
      await saveNoteOperation(fixture),
    ];
    const comparisons: Comparison[] = [];
    for (const operation of operations) comparisons.push(await compare(operation, patients, runs, WARM_UP));
    return comparisons;
  } finally {
    await fixture.stop();
    await database.stop();
  }
}

function printTable(comparisons: readonly Comparison[], startUp: StartUp | undefined): void {
  console.table(
    comparisons.map(({ operation, patients, router, driver, ratio }) => ({
      operation,
      patients,
      'router ms p50 / p95': ms(router),
      'driver ms p50 / p95': ms(driver),
      'ratio p50 / p95': ms(ratio),
    })),
  );
  const searches = comparisons.filter(({ operation }) => operation === 'patient search');
  const [small, large] = [searches[0], searches.at(-1)];
  if (small && large && small !== large) {
    const growth = { p50: large.router.p50 / small.router.p50, p95: large.router.p95 / small.router.p95 };
    console.log(`Search at ${large.patients} patients by ${small.patients}: ${ms(growth)} (p50 / p95)`);
  }
  if (startUp) {
    console.log(
      `Start: application ${ms(startUp.application)} ms, empty window ${ms(startUp.emptyWindow)} ms, ratio ${ms(startUp.ratio)} (p50 / p95)`,
    );
  }
}

const comparisons: Comparison[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  comparisons.push(...(await measureSize(size, Number(values.runs))));
}
const startUp = values['no-start'] ? undefined : await measureStartUp();
printTable(comparisons, startUp);
const folder = join(repositoryFolder, 'bench', 'results');
mkdirSync(folder, { recursive: true });
const file = join(folder, 'latest.json');
writeFileSync(file, `${JSON.stringify({ comparisons, startUp }, null, 2)}\n`);
console.log(`As JSON: ${file}`);

/** Measures the router against the bare driver, the embedded database against SQLite, the calendar's frames, and the start: `npm run bench`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { bookOperation } from './book.ts';
import { measureCalendar } from './calendar/measure-calendar.ts';
import { dayScheduleOperation } from './day-schedule.ts';
import { type EmbeddedResult, measureEmbedded } from './embedded/measure-embedded.ts';
import { printEmbedded } from './embedded/print-embedded.ts';
import { createFixture } from './fixture.ts';
import { type Comparison, compare, type Timing } from './measure.ts';
import { openRecordOperation } from './open-record.ts';
import { saveNoteOperation } from './save-note.ts';
import { measureScheduling } from './scheduling.ts';
import { searchOperation } from './search.ts';
import { measureStartUp } from './start-up.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '200' },
    'embedded-sizes': { type: 'string', default: '10000,100000,1000000' },
    only: { type: 'string', default: 'router,scheduling,embedded,calendar,start' },
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

function printComparisons(comparisons: readonly Comparison[]): void {
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
}

const parts = values.only.split(',');
const sizes = (list: string, part: string) => (parts.includes(part) ? list.split(',').map(Number) : []);

/** Keeps the figures of one part, so that the parts can be measured one by one. */
function keep(part: string, figures: unknown): void {
  const folder = join(repositoryFolder, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${part}.json`);
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`As JSON: ${file}`);
}

const embedded: EmbeddedResult[] = [];
for (const size of sizes(values['embedded-sizes'], 'embedded')) {
  embedded.push(await measureEmbedded(size, Number(values.runs)));
}
if (embedded.length > 0) {
  printEmbedded(embedded);
  keep('embedded', embedded);
}
const comparisons: Comparison[] = [];
for (const size of sizes(values.sizes, 'router')) {
  comparisons.push(...(await measureSize(size, Number(values.runs))));
}
if (comparisons.length > 0) {
  printComparisons(comparisons);
  keep('router', comparisons);
}
if (parts.includes('scheduling')) {
  const scheduling = await measureScheduling(Number(values.runs));
  printComparisons(scheduling);
  keep('scheduling', scheduling);
}
if (parts.includes('calendar')) {
  const frames = await measureCalendar();
  console.table(
    frames.map(({ gesture, frames: number, work, longest }) => ({
      gesture,
      frames: number,
      'script and layout ms p50 / p95': ms(work),
      longest: longest.toFixed(2),
    })),
  );
  keep('calendar', frames);
}
if (parts.includes('start')) {
  const startUp = await measureStartUp();
  console.log(
    `Start: application ${ms(startUp.application)} ms, empty window ${ms(startUp.emptyWindow)} ms, ratio ${ms(startUp.ratio)} (p50 / p95)`,
  );
  keep('start', startUp);
}

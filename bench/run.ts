/** Measures the router against the bare driver, the embedded database against SQLite, the calendar's frames, and the start: `npm run bench`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { bookOperation } from './book.ts';
import { measureCalendar } from './calendar/measure-calendar.ts';
import { measureChart } from './chart/measure-chart.ts';
import { measureCodeList } from './code-list/measure-code-list.ts';
import { dayScheduleOperation } from './day-schedule.ts';
import { type EmbeddedResult, measureEmbedded } from './embedded/measure-embedded.ts';
import { printEmbedded } from './embedded/print-embedded.ts';
import { createFixture, type Fixture } from './fixture.ts';
import { listOperations } from './list.ts';
import { type Comparison, compare, type Operation, type Timing } from './measure.ts';
import { measureNotes } from './notes/measure-notes.ts';
import { measureTyping } from './notes/measure-typing.ts';
import { openRecordOperation } from './open-record.ts';
import { saveNoteOperation } from './save-note.ts';
import { measureScheduling } from './scheduling.ts';
import { searchOperations } from './search.ts';
import { measureStartUp } from './start-up.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    runs: { type: 'string', default: '200' },
    'search-sizes': { type: 'string', default: '10000,1000000' },
    'embedded-sizes': { type: 'string', default: '10000,100000,1000000' },
    only: {
      type: 'string',
      default: 'search,list,router,chart,scheduling,embedded,codes,calendar,typing,start',
    },
  },
});
const WARM_UP = 40;

const ms = ({ p50, p95 }: Timing) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;

/** Measures operations in a seeded clinic of its own. */
async function measureSize(
  patients: number,
  operationsOf: (fixture: Fixture) => Promise<Operation[]>,
): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, patients);
  try {
    const comparisons: Comparison[] = [];
    for (const operation of await operationsOf(fixture)) {
      comparisons.push(await compare(operation, patients, Number(values.runs), WARM_UP));
    }
    return comparisons;
  } finally {
    await fixture.stop();
    await database.stop();
  }
}

const routerOperations = async (fixture: Fixture) => [
  dayScheduleOperation(fixture),
  openRecordOperation(fixture),
  bookOperation(fixture),
  await saveNoteOperation(fixture),
];

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
  for (const operation of new Set(comparisons.map((comparison) => comparison.operation))) {
    const same = comparisons.filter((comparison) => comparison.operation === operation);
    const [small, large] = [same[0], same.at(-1)];
    if (!operation.startsWith('patient search') || !small || !large || small === large) continue;
    const growth = { p50: large.router.p50 / small.router.p50, p95: large.router.p95 / small.router.p95 };
    console.log(`${operation} at ${large.patients} patients by ${small.patients}: ${ms(growth)} (p50 / p95)`);
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
const measured = [
  { part: 'search', of: values['search-sizes'], operations: searchOperations },
  { part: 'list', of: values.sizes, operations: listOperations },
  { part: 'router', of: values.sizes, operations: routerOperations },
];
for (const { part, of, operations } of measured) {
  const comparisons: Comparison[] = [];
  for (const size of sizes(of, part)) comparisons.push(...(await measureSize(size, operations)));
  if (comparisons.length === 0) continue;
  printComparisons(comparisons);
  keep(part, comparisons);
}
if (parts.includes('chart')) {
  const chart = await measureChart(Number(values.runs));
  printComparisons(chart);
  keep('chart', chart);
}
if (parts.includes('scheduling')) {
  const scheduling = await measureScheduling(Number(values.runs));
  printComparisons(scheduling);
  keep('scheduling', scheduling);
}
if (parts.includes('codes')) {
  const { search, ...figures } = await measureCodeList(Number(values.runs));
  console.table([figures]);
  console.table(Object.entries(search).map(([text, found]) => ({ text, 'ms p50 / p95': ms(found) })));
  keep('codes', { ...figures, search });
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
if (parts.includes('notes')) {
  const notes = await measureNotes(Number(values.runs));
  printComparisons(notes);
  keep('notes', notes);
}
if (parts.includes('typing')) {
  const typing = await measureTyping();
  console.table(
    typing.map(({ note, place, keystrokes, work, processor, longest }) => ({
      note,
      place,
      keystrokes,
      'script and layout ms p50 / p95': ms(work),
      'of the processor': ms(processor),
      longest: longest.toFixed(2),
    })),
  );
  keep('typing', typing);
}
if (parts.includes('start')) {
  const startUp = await measureStartUp();
  console.log(
    `Start: application ${ms(startUp.application)} ms, empty window ${ms(startUp.emptyWindow)} ms, ratio ${ms(startUp.ratio)} (p50 / p95)`,
  );
  keep('start', startUp);
}

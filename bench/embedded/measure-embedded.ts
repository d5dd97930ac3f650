import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedDatabase } from '#main/database/start-embedded-database.ts';
import { type Timing, timing } from '../measure.ts';
import { Floor } from './floor.ts';
import type { EmbeddedBench, PointOperation } from './operation.ts';
import { type BenchPatient, fillPatients } from './patients.ts';
import { readOperations } from './read-operations.ts';
import { measureReport, type ReportFigures } from './report.ts';
import { writeOperations } from './write-operations.ts';

const KEY = Buffer.alloc(32, 0x2b);
const DATABASE = 'bench';
/** Enough for both sides to run as compiled code, as they do after some minutes of a day. */
const WARM_UP = 1_000;

export interface EmbeddedFigures {
  operation: string;
  patients: number;
  driver: Timing;
  floor: Timing;
  /** The aim: the driver's own ping and one and a half times the floor. */
  aim: Timing;
}

export interface EmbeddedResult {
  figures: EmbeddedFigures[];
  report: ReportFigures & { patients: number };
}

/** Times both sides in turns, so that both meet the same machine. */
async function measureOperation(
  operation: PointOperation,
  runs: number,
): Promise<{ driver: Timing; floor: Timing }> {
  const driver: number[] = [];
  const floor: number[] = [];
  const warmUp = operation.runs === undefined ? WARM_UP : 5;
  for (let run = 0; run < warmUp + (operation.runs ?? runs); run += 1) {
    const byDriver = operation.driver(run);
    const bySqlite = operation.floor(run);
    const start = performance.now();
    await byDriver();
    const between = performance.now();
    bySqlite();
    const end = performance.now();
    if (run < warmUp) continue;
    driver.push(between - start);
    floor.push(end - between);
  }
  return { driver: timing(driver), floor: timing(floor) };
}

/** Fills a database of its own with so many patients and measures everything on it. */
export async function measureEmbedded(patientCount: number, runs: number): Promise<EmbeddedResult> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-embedded-'));
  const database = await startEmbeddedDatabase({ folder: join(folder, 'data'), key: KEY });
  const client = new MongoClient(database.uri);
  const db = client.db(DATABASE);
  const patients = db.collection<BenchPatient>('patients');
  const started = performance.now();
  const ids = await fillPatients(patients, patientCount);
  console.log(
    `Filled ${patientCount.toLocaleString('en')} in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const copy = join(folder, 'floor.sqlite');
  await database.backUp(copy);
  const floor = new Floor(copy, KEY, DATABASE);
  const bench: EmbeddedBench = { client, db, patients, ids, floor };
  const report = await measureReport(bench, database.uri, database.processId);
  const ping: PointOperation = {
    name: 'ping',
    driver: () => () => db.command({ ping: 1 }),
    floor: () => () => undefined,
  };
  const figures: EmbeddedFigures[] = [];
  let pinged: Timing = { p50: 0, p95: 0 };
  for (const operation of [ping, ...readOperations(bench), ...writeOperations(bench)]) {
    const measured = await measureOperation(operation, runs);
    if (operation === ping) pinged = measured.driver;
    const aim = {
      p50: pinged.p50 + 1.5 * measured.floor.p50,
      p95: pinged.p95 + 1.5 * measured.floor.p95,
    };
    figures.push({ operation: operation.name, patients: patientCount, ...measured, aim });
  }
  floor.close();
  await client.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  return { figures, report: { patients: patientCount, ...report } };
}

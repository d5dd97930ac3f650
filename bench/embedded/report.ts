import { existsSync, readFileSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { type Timing, timing } from '../measure.ts';
import type { EmbeddedBench } from './operation.ts';
import type { BenchPatient } from './patients.ts';

const READS = 200;
const PIPELINE = [
  { $match: { 'insurance.copay': { $gte: 0 } } },
  { $group: { _id: '$address.city', patients: { $sum: 1 }, copay: { $avg: '$insurance.copay' } } },
];

export interface ReportFigures {
  documentsPerSecond: number;
  idleRead: Timing;
  readDuringReport: Timing;
  /** Megabytes; undefined where the system does not tell. */
  idleMemory: number | undefined;
  memoryInReport: number | undefined;
}

/** The memory of a process, or the most it ever had, in megabytes; Linux tells. */
function memoryOf(processId: number | undefined, field: 'VmRSS' | 'VmHWM'): number | undefined {
  const file = `/proc/${processId}/status`;
  if (!existsSync(file)) return undefined;
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  return found === undefined ? undefined : Number(found) / 1024;
}

async function timeReads(
  { patients, ids }: EmbeddedBench,
  isOver: (read: number) => boolean,
): Promise<Timing> {
  const durations: number[] = [];
  for (let read = 0; !isOver(read); read += 1) {
    const before = performance.now();
    await patients.findOne({ _id: ids[(read * 7_919) % ids.length] });
    durations.push(performance.now() - before);
  }
  return timing(durations);
}

/** A report over all patients on a connection of its own, and point reads beside it. */
export async function measureReport(
  bench: EmbeddedBench,
  uri: string,
  processId: number | undefined,
): Promise<ReportFigures> {
  const idleMemory = memoryOf(processId, 'VmRSS');
  const idleRead = await timeReads(bench, (read) => read >= READS);
  const reporter = new MongoClient(uri);
  const everyone = reporter.db(bench.db.databaseName).collection<BenchPatient>('patients');
  await everyone.aggregate(PIPELINE).toArray();
  const before = performance.now();
  await everyone.aggregate(PIPELINE).toArray();
  const seconds = (performance.now() - before) / 1000;
  let isOver = false;
  const reports = (async () => {
    while (!isOver) await everyone.aggregate(PIPELINE).toArray();
  })();
  const readDuringReport = await timeReads(bench, (read) => read >= READS);
  isOver = true;
  await reports;
  await reporter.close();
  return {
    documentsPerSecond: Math.round(bench.ids.length / seconds),
    idleRead,
    readDuringReport,
    idleMemory,
    memoryInReport: memoryOf(processId, 'VmHWM'),
  };
}

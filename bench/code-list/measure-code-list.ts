import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orderFile } from '#tests/integration/support/order-file.ts';
import { createTestClinic } from '#tests/integration/support/test-clinic.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import type { TestWorkstation } from '#tests/integration/support/test-workstation.ts';
import { type Timing, timing } from '../measure.ts';

/** About as many codes as a year's official list has. */
const CODES = 98_000;
const searches = [
  'hyper',
  'fracture left',
  'left femur seq',
  'type 2 diabetes femur',
  's72',
  'd',
  'left zzz',
];

export interface CodeListFigures {
  codes: number;
  /** Seconds. */
  check: number;
  load: number;
  remove: number;
  /** Milliseconds through the router, by what is typed. */
  search: Record<string, Timing>;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

async function measureSearches(room: TestWorkstation, runs: number): Promise<Record<string, Timing>> {
  const found: Record<string, Timing> = {};
  for (const text of searches) {
    const durations: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      await room.call('clinic.searchDiagnosisCodes', { text });
      durations.push(performance.now() - began);
    }
    found[text] = timing(durations);
  }
  return found;
}

/** Checks, loads, searches and removes a code list of the official size, in the embedded database. */
export async function measureCodeList(runs: number): Promise<CodeListFigures> {
  const database = await startTestDatabase();
  const clinic = await createTestClinic(database);
  const folder = mkdtempSync(join(tmpdir(), 'glytch-code-list-'));
  const file = join(folder, 'icd10cm_order_2026.txt');
  writeFileSync(file, orderFile(CODES));
  try {
    const office = await clinic.openWorkstation('office', { chooseCodeFile: async () => file });
    const room = await clinic.openWorkstation('room');
    await office.signIn(clinic.admin);
    await room.signIn(await clinic.addStaff('doctor'));
    const check = await seconds(() => office.call('clinic.chooseCodeFile', {}));
    const release = { name: 'ICD-10-CM 2026', validFrom: '2025-10-01' };
    const load = await seconds(() => office.call('clinic.loadCodeFile', release));
    const search = await measureSearches(room, runs);
    const { releases } = await office.call('clinic.listCodeReleases', {});
    const releaseId = releases[0]?._id ?? '';
    const remove = await seconds(() => office.call('clinic.removeCodeRelease', { releaseId }));
    return { codes: CODES, check, load, remove, search };
  } finally {
    await clinic.stop();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

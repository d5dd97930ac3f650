import { openConnection } from '#main/database/connection.ts';
import { seedClinic } from '#main/seed/seed-clinic.ts';
import type { TestDatabase } from '#tests/integration/support/test-database.ts';
import { openTestWorkstation, type TestWorkstation } from '#tests/integration/support/test-workstation.ts';
import { type BareDriver, openBareDriver } from './bare-driver.ts';

/** A seeded clinic of a given size, open both ways. */
export interface Fixture {
  patients: number;
  station: TestWorkstation;
  bare: BareDriver;
  clock: { now: Date };
  /** The one who asks: a doctor of the seeded clinic. */
  doctorId: string;
  patientIds: string[];
  stop(): Promise<void>;
}

/** A Tuesday morning, always the same. */
const BENCH_NOW = '2026-03-10T08:00:00.000Z';
export const BENCH_PASSWORD = 'bench password';

/** Fills a database and signs a doctor in who may do everything that is measured. */
export async function createFixture(database: TestDatabase, patients: number): Promise<Fixture> {
  const uri = database.freshUri();
  const clock = { now: new Date(BENCH_NOW) };
  const connection = await openConnection(uri);
  const clinic = { name: 'Bench', timeZone: 'Europe/Vienna', locale: 'en-GB' };
  const started = performance.now();
  await seedClinic(
    connection.collections,
    { patients, seed: 7, password: BENCH_PASSWORD, now: clock.now, clinic, isDemo: false },
    () => undefined,
  );
  console.log(
    `Seeded ${patients.toLocaleString('en')} patients in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const station = await openTestWorkstation({ uri, clock, workstationId: 'bench' });
  await station.signIn({ email: 'doctor@demo.clinic' }, BENCH_PASSWORD);
  const doctor = await connection.collections.users.findOne({ email: 'doctor@demo.clinic' });
  const some = await connection.collections.patients.find(
    { status: 'active' },
    { limit: 2_000, sort: { patientId: 1 } },
  );
  await connection.close();
  const bare = await openBareDriver(uri);
  return {
    patients,
    station,
    bare,
    clock,
    doctorId: doctor?._id ?? '',
    patientIds: some.map((patient) => patient._id),
    async stop() {
      await bare.close();
      await station.stop();
    },
  };
}

/** One of a list, by the number of the run: the same on both sides. */
export function pick<T>(list: readonly T[], run: number): T {
  const item = list[run % list.length];
  if (item === undefined) throw new Error('An empty list');
  return item;
}

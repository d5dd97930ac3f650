import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, openConnection } from '#main/database/connection.ts';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let clinic: TestClinic;
let connection: Connection;

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  connection = await openConnection(clinic.uri);
});
afterAll(async () => {
  await connection.close();
  await clinic.stop();
  await database.stop();
});

it('patients of an earlier version get the keys by sound at the next start, and their revision stays', async () => {
  const station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('receptionist'));
  await registerPatient(station);
  const { patients } = connection.collections;
  const [before] = await patients.find({});
  await patients.raw.updateMany({}, { $pull: { searchKeys: /^s:/ } } as object);
  expect((await patients.find({}))[0]?.searchKeys).not.toEqual(before?.searchKeys);
  await connection.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '001-add-sound-keys' });
  await (await openConnection(clinic.uri)).close();
  expect(await patients.find({})).toEqual([before]);
});

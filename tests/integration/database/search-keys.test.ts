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

it('patients of an earlier version are found by everything that is searched today', async () => {
  const station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('receptionist'));
  await registerPatient(station, {
    firstName: 'Jürgen',
    lastName: 'Müller',
    phone: '+43 660 123 4567',
    insurance: { policyNumber: 'NH-48213' },
  });
  const { patients, nameWords } = connection.collections;
  const before = await patients.find({});
  const words = await nameWords.find({});
  await patients.raw.updateMany({}, { $set: { searchKeys: ['n:jurgen muller'] } });
  await nameWords.raw.deleteMany({});

  await connection.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '004-renew-search-keys' });
  await (await openConnection(clinic.uri)).close();

  expect(await patients.find({})).toEqual(before);
  expect((await nameWords.find({})).toSorted((a, b) => (a._id < b._id ? -1 : 1))).toEqual(
    words.toSorted((a, b) => (a._id < b._id ? -1 : 1)),
  );
});

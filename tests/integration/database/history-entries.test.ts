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

it('a history of an earlier version becomes entries at the next start, once, and its lists stay', async () => {
  const station = await clinic.openWorkstation();
  const nurse = await clinic.addStaff('nurse');
  await station.signIn(nurse);
  const { _id: patientId } = await registerPatient(station);
  const { patients } = connection.collections;
  const history = {
    chronicConditions: ['Hypertension', 'Asthma'],
    pastSurgeries: [{ procedure: 'Appendectomy', date: '1999-06-01' }],
    immunizations: [{ vaccine: 'Tetanus', date: '2020-05-01', nextDue: '2030-05-01' }],
  };
  await patients.raw.updateOne(
    {},
    { $set: { medicalHistory: patients.encodeField('medicalHistory', history) } },
  );
  const migrate = async () => {
    await connection.db
      .collection<{ _id: string }>('migrations')
      .deleteOne({ _id: '003-add-history-entries' });
    await (await openConnection(clinic.uri)).close();
    return (await patients.find({}))[0];
  };
  const first = await migrate();
  expect(first?.medicalHistory).toEqual(history);
  expect(first?.nextImmunizationDue).toBe('2030-05-01');
  expect(first?.revision).toBe(1);
  expect(first?.historyEntries?.map(({ kind, text, addedBy }) => [kind, text, addedBy])).toEqual([
    ['condition', 'Hypertension', nurse._id],
    ['condition', 'Asthma', nurse._id],
    ['surgery', 'Appendectomy', nurse._id],
    ['immunization', 'Tetanus', nurse._id],
  ]);
  expect(await migrate()).toEqual(first);

  await station.call('patients.addHistoryEntry', { patientId, contents: { kind: 'family', text: 'Stroke' } });
  expect((await patients.find({}))[0]?.medicalHistory).toEqual({ ...history, familyHistory: ['Stroke'] });
});

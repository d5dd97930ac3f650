import { expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { registerPatient } from '../support/patients.ts';

const here = clinicOfFile();

it('a history of an earlier version becomes entries at the next start, once, and its lists stay', async () => {
  const station = await here.clinic.openWorkstation();
  const nurse = await here.clinic.addStaff('nurse');
  await station.signIn(nurse);
  const { _id: patientId } = await registerPatient(station);
  const { patients } = here.connection.collections;
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
    await here.connection.db
      .collection<{ _id: string }>('migrations')
      .deleteOne({ _id: '003-add-history-entries' });
    await (await openConnection(here.clinic.uri)).close();
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

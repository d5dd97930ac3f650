import { expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { registerPatient } from '../support/patients.ts';

const here = clinicOfFile();

it('patients of an earlier version get the keys by sound at the next start, and their revision stays', async () => {
  const station = await here.clinic.openWorkstation();
  await station.signIn(await here.clinic.addStaff('receptionist'));
  await registerPatient(station);
  const { patients } = here.connection.collections;
  const [before] = await patients.find({});
  await patients.raw.updateMany({}, { $pull: { searchKeys: /^s:/ } } as object);
  expect((await patients.find({}))[0]?.searchKeys).not.toEqual(before?.searchKeys);
  await here.connection.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '001-add-sound-keys' });
  await (await openConnection(here.clinic.uri)).close();
  expect(await patients.find({})).toEqual([before]);
});

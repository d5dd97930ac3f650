import { expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { registerPatient } from '../support/patients.ts';

const here = clinicOfFile();

it('patients of an earlier version are found by everything that is searched today', async () => {
  const station = await here.clinic.openWorkstation();
  await station.signIn(await here.clinic.addStaff('receptionist'));
  await registerPatient(station, {
    firstName: 'Jürgen',
    lastName: 'Müller',
    phone: '+43 660 123 4567',
    insurance: { policyNumber: 'NH-48213' },
  });
  const { patients, nameWords } = here.connection.collections;
  const before = await patients.find({});
  const words = await nameWords.find({});
  await patients.raw.updateMany({}, { $set: { searchKeys: ['n:jurgen muller'] } });
  await nameWords.raw.deleteMany({});

  await here.connection.db
    .collection<{ _id: string }>('migrations')
    .deleteOne({ _id: '004-renew-search-keys' });
  await (await openConnection(here.clinic.uri)).close();

  expect(await patients.find({})).toEqual(before);
  expect((await nameWords.find({})).toSorted((a, b) => (a._id < b._id ? -1 : 1))).toEqual(
    words.toSorted((a, b) => (a._id < b._id ? -1 : 1)),
  );
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let station: TestWorkstation;

const people = [
  { firstName: 'Elena', lastName: 'Petrova', dateOfBirth: '1972-04-03', phone: '+43 660 123 4567' },
  { firstName: 'Thomas', lastName: 'O’Brien', dateOfBirth: '1958-01-20', phone: '0660 7654321' },
  { firstName: 'Sofía', lastName: 'Nguyễn-Alvarez', dateOfBirth: '2019-09-15' },
  { firstName: 'Jürgen', lastName: 'Müller', dateOfBirth: '1985-03-04' },
  { firstName: 'Anna', lastName: 'Groß', dateOfBirth: '1985-04-03' },
  { firstName: 'Peter', lastName: 'Elena', dateOfBirth: '1990-12-31' },
] as const;

beforeAll(async () => {
  database = await startTestDatabase();
  const clinic = await createTestClinic(database);
  station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('receptionist'));
  for (const person of people) await registerPatient(station, person);
});
afterAll(async () => {
  await station.stop();
  await database.stop();
});

const found = async (text: string) =>
  (await station.call('patients.searchPatients', { text })).patients.map((patient) => patient.lastName);

describe('finding a patient', () => {
  it.each([
    ['pet', ['Petrova', 'Elena']],
    ['PETROVA', ['Petrova']],
    ['elena pet', ['Petrova', 'Elena']],
    ['petrova el', ['Petrova']],
    ['pe el', ['Petrova', 'Elena']],
    ["o'brien", ['O’Brien']],
    ['obrien', ['O’Brien']],
    ['brien th', ['O’Brien']],
    ['nguyen', ['Nguyễn-Alvarez']],
    ['alvarez sofia', ['Nguyễn-Alvarez']],
    ['muller', ['Müller']],
    ['gross', ['Groß']],
    ['03/04/1985', ['Groß', 'Müller']],
    ['3.4.1985 anna', ['Groß']],
    ['1972-04-03', ['Petrova']],
    ['3 Apr 1972', ['Petrova']],
    ['0660 123', ['Petrova']],
    ['+43660123', ['Petrova']],
    ['07654', []],
    ['06607654', ['O’Brien']],
    ['PAT-00003', ['Nguyễn-Alvarez']],
    ['pat 3', ['Nguyễn-Alvarez']],
    ['nobody', []],
    ['   ', []],
    ['.*', []],
  ])('%s', async (text, expected) => {
    expect((await found(text)).toSorted()).toEqual([...expected].toSorted());
  });

  it('puts whole last names first', async () => {
    expect((await found('elena'))[0]).toBe('Elena');
  });

  it('finds a patient by the new name after an edit, and no more by the old one', async () => {
    const patient = await registerPatient(station, { firstName: 'Maiden', lastName: 'Oldname' });
    await station.call('patients.updatePatient', {
      patientId: patient._id,
      edits: { lastName: { base: 'Oldname', value: 'Newname' } },
    });
    expect(await found('newname')).toEqual(['Newname']);
    expect(await found('oldname')).toEqual([]);
  });

  it('walks only the range of the index that the typed beginning names', async () => {
    const plan = await station.collections.patients.raw
      .find({ $and: [{ searchKeys: { $regex: '^n:petrova' } }, { deletedAt: { $exists: false } }] })
      .explain('executionStats');
    expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(2);
    expect(JSON.stringify(plan)).toContain('IXSCAN');
  });
});

describe('patients opened lately', () => {
  it('are those that the person opened, the latest first, each once', async () => {
    const byName = async (text: string) => {
      const [patient] = (await station.call('patients.searchPatients', { text })).patients;
      if (!patient) throw new Error(`Nobody is called ${text}`);
      return patient._id;
    };
    const recent = async () =>
      (await station.call('patients.listRecentPatients', {})).patients.map((patient) => patient.lastName);
    for (const text of ['petrova', 'gross', 'petrova', 'muller']) {
      // The entry of a second opening in one sitting is left out, so each is a sitting of its own.
      await station.settle();
      await station.call('patients.getPatient', { patientId: await byName(text) });
    }
    expect((await recent()).slice(0, 3)).toEqual(['Müller', 'Petrova', 'Groß']);
  });
});

describe('likely duplicates', () => {
  const reasons = async (person: {
    firstName: string;
    lastName: string;
    dateOfBirth?: string;
    phone?: string;
  }) =>
    (await station.call('patients.findLikelyDuplicates', person)).duplicates.map((duplicate) => [
      duplicate.patient.lastName,
      duplicate.reasons,
    ]);

  it('names the same name in any order, accents aside', async () => {
    expect(
      await reasons({ firstName: 'Nguyen Alvarez', lastName: 'Sofia', dateOfBirth: '2019-09-15' }),
    ).toEqual([['Nguyễn-Alvarez', ['same-name', 'same-birth-date']]]);
  });

  it('names a slip in the name with the same birth date, and a shared phone with a similar name', async () => {
    expect(await reasons({ firstName: 'Elena', lastName: 'Petrowa', dateOfBirth: '1972-04-03' })).toEqual([
      ['Petrova', ['similar-name', 'same-birth-date']],
    ]);
    expect(await reasons({ firstName: 'Tomas', lastName: 'O’Brien', phone: '+43 660 7654321' })).toEqual([
      ['O’Brien', ['similar-name', 'same-phone']],
    ]);
  });

  it('names who is only spelt differently', async () => {
    expect(await reasons({ firstName: 'Juergen', lastName: 'Mueller' })).toEqual([['Müller', ['same-name']]]);
    expect(await reasons({ firstName: 'Toumasz', lastName: 'Obryan' })).toEqual([
      ['O’Brien', ['sounds-alike']],
    ]);
    expect(await reasons({ firstName: 'Anna', lastName: 'Obryan' })).toEqual([]);
  });

  it('does not take a birthday alone for a sign', async () => {
    expect(
      await reasons({ firstName: 'Somebody', lastName: 'Different', dateOfBirth: '1972-04-03' }),
    ).toEqual([]);
  });
});

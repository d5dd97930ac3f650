import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { Refusal, type TestWorkstation } from '../support/test-workstation.ts';

type Edits = ChannelInput<'patients.updatePatient'>['edits'];

let database: TestDatabase;
let clinic: TestClinic;
let people: User[];
let desks: TestWorkstation[];
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  people = [await clinic.addStaff('nurse'), await clinic.addStaff('receptionist')];
  desks = [];
  for (const person of people) {
    const desk = await clinic.openWorkstation();
    await desk.signIn(person);
    desks.push(desk);
  }
});
afterEach(() => clinic.stop());

const deskOf = (number: number): TestWorkstation => {
  const desk = desks[number % desks.length];
  if (!desk) throw new Error('No desk');
  return desk;
};

it('ten at once, each of another field, all survive', async () => {
  const { _id: patientId } = await registerPatient(deskOf(0));
  const edits: Edits[] = [
    { firstName: { base: 'Elena', value: 'Helena' } },
    { lastName: { base: 'Petrova', value: 'Petrov' } },
    { dateOfBirth: { base: '1972-04-03', value: '1972-03-04' } },
    { isDateOfBirthEstimated: { base: null, value: false } },
    { gender: { base: 'female', value: 'other' } },
    { phone: { base: null, value: '+43 1 5550100' } },
    { email: { base: null, value: 'helena@example.org' } },
    { address: { base: null, value: { city: 'Vienna' } } },
    { emergencyContact: { base: null, value: { name: 'Ivan' } } },
    { insurance: { base: null, value: { provider: 'Mutual' } } },
  ];
  await Promise.all(
    edits.map((edit, number) => deskOf(number).call('patients.updatePatient', { patientId, edits: edit })),
  );
  expect(await deskOf(0).call('patients.getPatient', { patientId })).toMatchObject({
    firstName: 'Helena',
    lastName: 'Petrov',
    dateOfBirth: '1972-03-04',
    isDateOfBirthEstimated: false,
    gender: 'other',
    phone: '+43 1 5550100',
    email: 'helena@example.org',
    address: { city: 'Vienna' },
    emergencyContact: { name: 'Ivan' },
    insurance: { provider: 'Mutual' },
    revision: 11,
  });
  const found = await deskOf(1).call('patients.searchPatients', { text: 'helena petrov 4.3.1972' });
  expect(found.patients.map((patient) => patient._id)).toEqual([patientId]);
});

it('ten at once of the same field: one wins, the others are told what stands there and by whom', async () => {
  const { _id: patientId } = await registerPatient(deskOf(0));
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, (_, number) =>
      deskOf(number).call('patients.updatePatient', {
        patientId,
        edits: { phone: { base: null, value: `+43 1 555010${number}` } },
      }),
    ),
  );
  const winner = answers.findIndex((answer) => answer.status === 'fulfilled');
  const refused = answers.flatMap((answer) =>
    answer.status === 'rejected' && answer.reason instanceof Refusal ? [answer.reason.value] : [],
  );
  expect(refused).toHaveLength(9);
  const by = `Person${1 + (winner % 2)} ${winner % 2 === 0 ? 'Nurse' : 'Receptionist'}`;
  for (const value of refused) {
    expect(value).toMatchObject({
      code: 'EDIT_CONFLICT',
      parameters: { by },
      clashes: [{ field: 'phone', base: null, current: `+43 1 555010${winner}` }],
    });
  }
});

it('takes an empty part of an address for none, and never shows the placeholder of an email', async () => {
  const { _id: patientId } = await registerPatient(deskOf(0), { address: { city: 'Graz' } });
  const update = (edits: Edits) => deskOf(0).call('patients.updatePatient', { patientId, edits });
  const base = { city: 'Graz', street: undefined, zipCode: null };
  const moved = await update({ address: { base, value: { city: 'Linz', street: undefined } } });
  expect(moved.address).toEqual({ city: 'Linz' });

  const refused = await refusalOf(update({ email: { base: 'old@example.org', value: 'new@example.org' } }));
  expect(refused.clashes).toEqual([
    { field: 'email', base: 'old@example.org', current: null, attempted: 'new@example.org' },
  ]);
});

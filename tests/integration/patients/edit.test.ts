import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  desk = await clinic.openWorkstation();
  await desk.signIn(await clinic.addStaff('nurse'));
});
afterEach(() => clinic.stop());

describe('registering', () => {
  it('gives a patient without an email a placeholder that nobody is shown', async () => {
    const patient = await registerPatient(desk);
    expect(patient.email).toBeUndefined();
    const stored = await desk.collections.users.findOne({ role: 'patient' });
    expect(stored).toMatchObject({ email: 'pat-00001@no-email.invalid', isVerified: false });
  });

  it('refuses a birth to come and an email that somebody has, beside the field', async () => {
    expect(await refusalOf(registerPatient(desk, { dateOfBirth: '2026-03-11' }))).toMatchObject({
      fields: { dateOfBirth: 'DATE_IN_FUTURE' },
    });
    await registerPatient(desk, { email: 'elena@example.org' });
    expect(await refusalOf(registerPatient(desk, { email: 'ELENA@example.org' }))).toMatchObject({
      code: 'EMAIL_TAKEN',
      fields: { email: 'EMAIL_TAKEN' },
    });
  });

  it('names every missing or wrong field at once', async () => {
    const answer = await refusalOf(
      desk.call('patients.registerPatient', {
        firstName: ' ',
        lastName: 'X',
        dateOfBirth: '1972-02-30',
        gender: 'female',
        phone: 'call me',
      }),
    );
    expect(answer.fields).toEqual({
      firstName: 'REQUIRED',
      dateOfBirth: 'INVALID_DATE',
      phone: 'INVALID_PHONE',
    });
  });
});

describe('editing', () => {
  it('clears and sets fields, and raises the revision', async () => {
    const patient = await registerPatient(desk, { phone: '0660 1234567', insurance: { provider: 'Civic' } });
    const edited = await desk.call('patients.updatePatient', {
      patientId: patient._id,
      edits: {
        phone: { base: '0660 1234567', value: null },
        address: { base: null, value: { city: 'Graz' } },
        insurance: { base: { provider: 'Civic' }, value: { provider: 'Civic', validUntil: '2030-12-31' } },
      },
    });
    expect(edited).toMatchObject({
      revision: patient.revision + 1,
      address: { city: 'Graz' },
      insurance: { provider: 'Civic', validUntil: '2030-12-31' },
    });
    expect(edited.phone).toBeUndefined();
  });

  it('never clears what is required', async () => {
    const patient = await registerPatient(desk);
    const edits = { firstName: { base: 'Elena', value: '' } };
    expect(
      (await refusalOf(desk.call('patients.updatePatient', { patientId: patient._id, edits }))).fields,
    ).toEqual({
      'edits.firstName.value': 'REQUIRED',
    });
  });

  it('lets the email be set, changed and removed again', async () => {
    const patient = await registerPatient(desk);
    const set = (base: string | null, value: string | null) =>
      desk.call('patients.updatePatient', { patientId: patient._id, edits: { email: { base, value } } });
    expect((await set(null, 'a@example.org')).email).toBe('a@example.org');
    expect((await set('a@example.org', null)).email).toBeUndefined();
    expect((await set(null, 'b@example.org')).email).toBe('b@example.org');
  });
});

describe('allergies', () => {
  it('are three states, and a change by somebody else is not overwritten', async () => {
    const patient = await registerPatient(desk);
    const set = (base: string[] | null, value: string[] | null) =>
      desk.call('patients.setAllergies', { patientId: patient._id, base, value });
    expect((await desk.call('patients.getChart', { patientId: patient._id })).allergies).toBeUndefined();
    expect((await set(null, [])).allergies).toEqual([]);
    expect((await set([], ['Penicillin'])).allergies).toEqual(['Penicillin']);
    expect(await refusalOf(set([], ['Latex']))).toMatchObject({
      code: 'EDIT_CONFLICT',
      clashes: [{ field: 'allergies', current: ['Penicillin'], attempted: ['Latex'] }],
    });
    expect((await set(['Penicillin'], null)).allergies).toBeUndefined();
  });
});

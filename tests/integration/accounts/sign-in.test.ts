import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TEST_PASSWORD, type TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic & { admin: User };
let station: TestWorkstation;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  station = await clinic.openWorkstation();
});
afterEach(() => clinic.stop());

const MINUTE = 60_000;
const pass = (minutes: number) => {
  clinic.clock.now = new Date(clinic.clock.now.getTime() + minutes * MINUTE);
};
const attempt = (email: string, password: string) => station.call('accounts.signIn', { email, password });

describe('signing in', () => {
  it('notes the moment, whatever the case of the email', async () => {
    const nurse = await clinic.addStaff('nurse');
    await attempt(nurse.email.toUpperCase(), TEST_PASSWORD);
    const stored = await station.collections.users.findOne({ email: nurse.email });
    expect(stored?.lastLogin).toBe(clinic.clock.now.toISOString());
  });

  it('never gives the password hash to a window', async () => {
    await station.signIn(clinic.admin);
    const answers = [
      await station.call('accounts.getSession', {}),
      await station.call('accounts.listStaff', {}),
      await station.call('accounts.listDoctors', {}),
    ];
    expect(JSON.stringify(answers)).not.toContain('argon2');
  });

  it('locks the account after five failures, longer with each further one, until an admin lifts it', async () => {
    const nurse = await clinic.addStaff('nurse');
    for (let failure = 1; failure <= 4; failure += 1) {
      expect((await refusalOf(attempt(nurse.email, 'wrong'))).code).toBe('SIGN_IN_FAILED');
    }
    expect(await refusalOf(attempt(nurse.email, 'wrong'))).toMatchObject({
      code: 'ACCOUNT_LOCKED',
      parameters: { minutes: 1 },
    });
    expect((await refusalOf(attempt(nurse.email, TEST_PASSWORD))).code).toBe('ACCOUNT_LOCKED');
    pass(2);
    expect(await refusalOf(attempt(nurse.email, 'wrong'))).toMatchObject({ parameters: { minutes: 2 } });

    const office = await clinic.openWorkstation();
    await office.signIn(clinic.admin);
    const lifted = await office.call('accounts.liftLockout', { staffId: nurse._id });
    expect(lifted.isLockedOut).toBe(false);
    await attempt(nurse.email, TEST_PASSWORD);

    const entries = await station.collections.auditLogs.find({ action: 'LOGIN', status: 'failure' });
    expect(entries).toHaveLength(7);
    expect(entries.every((entry) => entry.isSecurityEvent)).toBe(true);
    expect(entries.filter((entry) => entry.severity === 'critical')).toHaveLength(2);
  });

  it('names the system account in the entry of an unknown email, and keeps what was typed', async () => {
    expect((await refusalOf(attempt('stranger@elsewhere.example', 'x'))).code).toBe('SIGN_IN_FAILED');
    const settings = await station.collections.clinic.findOne({});
    const [entry] = await station.collections.auditLogs.find({ userEmail: 'stranger@elsewhere.example' });
    expect(entry).toMatchObject({ userId: settings?.systemUserId, status: 'failure' });
  });

  it('refuses a patient plainly, an inactive account, and the system account', async () => {
    const desk = await clinic.openWorkstation();
    await desk.signIn(await clinic.addStaff('receptionist'));
    await registerPatient(desk, { email: 'elena@example.org' });
    expect((await refusalOf(attempt('elena@example.org', 'x'))).code).toBe('PATIENTS_DO_NOT_SIGN_IN');
    const left = await clinic.addStaff('nurse', { isActive: false });
    expect((await refusalOf(attempt(left.email, TEST_PASSWORD))).code).toBe('ACCOUNT_INACTIVE');
    expect((await refusalOf(attempt('system@no-email.invalid', '!'))).code).toBe('SIGN_IN_FAILED');
  });

  it('asks for a new password after a one-time password, and for nothing else before', async () => {
    await station.signIn(clinic.admin);
    const created = await station.call('accounts.createStaff', {
      email: 'new@test.clinic',
      firstName: 'New',
      lastName: 'Nurse',
      role: 'nurse',
    });
    const theirs = await clinic.openWorkstation();
    const session = await theirs.call('accounts.signIn', {
      email: 'new@test.clinic',
      password: created.oneTimePassword,
    });
    expect(session.mustChangePassword).toBe(true);
    expect((await refusalOf(theirs.call('patients.searchPatients', { text: 'a' }))).code).toBe(
      'PASSWORD_CHANGE_REQUIRED',
    );
    const change = { currentPassword: created.oneTimePassword, newPassword: created.oneTimePassword };
    expect((await refusalOf(theirs.call('accounts.changePassword', change))).code).toBe('PASSWORD_UNCHANGED');
    const changed = await theirs.call('accounts.changePassword', {
      ...change,
      newPassword: 'a password of my own',
    });
    expect(changed.mustChangePassword).toBe(false);
    await theirs.call('patients.searchPatients', { text: 'a' });
    expect(await station.collections.users.findOne({ email: 'new@test.clinic' })).toMatchObject({
      isVerified: true,
    });
  });
});

describe('a locked screen', () => {
  it('refuses everything but unlocking, keeps the drafts of its person, and gives them to nobody else', async () => {
    const clerk = await clinic.addStaff('receptionist');
    const nurse = await clinic.addStaff('nurse');
    await station.signIn(clerk);
    const draft = { userId: clerk._id, key: 'new-patient', values: { firstName: 'Ele' } };
    await station.call('accounts.keepDraft', draft);
    await station.call('accounts.lock', {});
    expect((await refusalOf(station.call('patients.searchPatients', { text: 'a' }))).code).toBe(
      'SESSION_LOCKED',
    );
    expect((await station.call('accounts.getSession', {})).session?.drafts).toEqual({});
    expect((await refusalOf(station.call('accounts.unlock', { password: 'wrong' }))).code).toBe(
      'SIGN_IN_FAILED',
    );

    const other = await station.call('accounts.signIn', { email: nurse.email, password: TEST_PASSWORD });
    expect(other.drafts).toEqual({});
    expect(station.events).toContainEqual({ kind: 'person-changed' });
    // The window of the person before may still have been sending.
    expect((await refusalOf(station.call('accounts.keepDraft', draft))).code).toBe('NOT_SIGNED_IN');
    expect((await station.call('accounts.getSession', {})).session?.drafts).toEqual({});

    await station.call('accounts.signOut', {});
    const back = await station.call('accounts.signIn', { email: clerk.email, password: TEST_PASSWORD });
    expect(back.drafts).toEqual({ 'new-patient': { firstName: 'Ele' } });
  });
});

describe('administration', () => {
  it('keeps at least one active administrator, and nobody deactivates themselves', async () => {
    await station.signIn(clinic.admin);
    const { staff } = await station.call('accounts.listStaff', {});
    const self = staff.find((member) => member._id === clinic.admin._id);
    const revision = self?.revision ?? 0;
    expect(
      (
        await refusalOf(
          station.call('accounts.setStaffActive', { staffId: clinic.admin._id, isActive: false, revision }),
        )
      ).code,
    ).toBe('NOT_ON_YOURSELF');
    const edits = { role: { base: 'admin', value: 'nurse' as const }, isAdmin: { base: true, value: false } };
    expect(
      (await refusalOf(station.call('accounts.updateStaff', { staffId: clinic.admin._id, edits }))).code,
    ).toBe('LAST_ADMIN');
  });

  it('refuses the email of somebody else, beside the field', async () => {
    await station.signIn(clinic.admin);
    const nurse = await clinic.addStaff('nurse');
    const taken = { email: nurse.email, firstName: 'X', lastName: 'Y', role: 'nurse' as const };
    expect(await refusalOf(station.call('accounts.createStaff', taken))).toMatchObject({
      code: 'EMAIL_TAKEN',
      fields: { email: 'EMAIL_TAKEN' },
    });
  });

  it('lets a doctor set their own hours and nobody else’s', async () => {
    const doctor = await clinic.addStaff('doctor', { availability: undefined });
    const other = await clinic.addStaff('doctor');
    await station.signIn(doctor);
    const value = [{ day: 'Monday' as const, startTime: '09:00', endTime: '12:00', isAvailable: true }];
    const set = await station.call('accounts.setAvailability', { doctorId: doctor._id, base: null, value });
    expect(set.availability).toEqual(value);
    expect(
      (await refusalOf(station.call('accounts.setAvailability', { doctorId: other._id, base: null, value })))
        .code,
    ).toBe('FORBIDDEN');
  });
});

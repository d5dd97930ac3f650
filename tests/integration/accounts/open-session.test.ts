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
let office: TestWorkstation;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  station = await clinic.openWorkstation();
  office = await clinic.openWorkstation();
  await office.signIn(clinic.admin);
});
afterEach(() => clinic.stop());

const sessionOf = async (at: TestWorkstation) => (await at.call('accounts.getSession', {})).session;
const revisionOf = async (id: string) =>
  (await office.call('accounts.listStaff', {})).staff.find((person) => person._id === id)?.revision ?? 0;

describe('a session that is open while the account changes', () => {
  it('ends where the account was deactivated, and the log says so', async () => {
    const nurse = await clinic.addStaff('nurse');
    await station.signIn(nurse);
    await station.checkSession();
    expect((await sessionOf(station))?.isLocked).toBe(false);
    const revision = await revisionOf(nurse._id);
    await office.call('accounts.setStaffActive', { staffId: nurse._id, isActive: false, revision });
    await station.checkSession();
    expect(await sessionOf(station)).toBeUndefined();
    expect(station.events).toContainEqual({ kind: 'signed-out' });
    const left = await station.collections.auditLogs.find({ action: 'LOGOUT' }, { sort: { timestamp: -1 } });
    expect(left.some((entry) => entry.userId === nurse._id)).toBe(true);
  });

  it('is locked where the role was changed, and opens with the new one', async () => {
    const nurse = await clinic.addStaff('nurse');
    await station.signIn(nurse);
    const edits = {
      role: { base: 'nurse', value: 'receptionist' as const },
      email: { base: nurse.email, value: 'desk@test.clinic' },
    };
    await office.call('accounts.updateStaff', { staffId: nurse._id, edits });
    await station.checkSession();
    expect((await sessionOf(station))?.isLocked).toBe(true);
    const session = await station.call('accounts.unlock', { password: TEST_PASSWORD });
    expect(session.user).toMatchObject({ role: 'receptionist', email: 'desk@test.clinic' });
    expect(session.abilities).not.toContain('chart.read');
  });

  it('is locked where the password was reset, and asks for a new one', async () => {
    const nurse = await clinic.addStaff('nurse');
    await station.signIn(nurse);
    const { oneTimePassword } = await office.call('accounts.resetPassword', { staffId: nurse._id });
    await station.checkSession();
    expect((await refusalOf(station.call('accounts.unlock', { password: TEST_PASSWORD }))).code).toBe(
      'SIGN_IN_FAILED',
    );
    const session = await station.call('accounts.unlock', { password: oneTimePassword });
    expect(session.mustChangePassword).toBe(true);
  });
});

describe('guessing a password', () => {
  it('is no quicker when all guesses come at once, the right one among them', async () => {
    const nurse = await clinic.addStaff('nurse');
    const guesses = [...Array.from({ length: 11 }, (_, number) => `guess ${number}`), TEST_PASSWORD];
    const answers = await Promise.all(
      guesses.map((password) => refusalOf(station.call('accounts.signIn', { email: nurse.email, password }))),
    );
    expect(answers.filter((answer) => answer.code === 'SIGN_IN_FAILED')).toHaveLength(4);
    expect(answers.at(-1)?.code).toBe('ACCOUNT_LOCKED');
    const stored = await station.collections.users.findOne({ email: nurse.email });
    expect(stored?.failedSignIns).toBe(5);
  });

  it('at an open screen, to change it, is counted too', async () => {
    const nurse = await clinic.addStaff('nurse');
    await station.signIn(nurse);
    const change = (currentPassword: string) =>
      refusalOf(station.call('accounts.changePassword', { currentPassword, newPassword: 'my own new one' }));
    for (let failure = 1; failure <= 4; failure += 1) {
      expect(await change('wrong')).toMatchObject({
        code: 'WRONG_PASSWORD',
        fields: { currentPassword: 'WRONG_PASSWORD' },
      });
    }
    expect((await change('wrong')).code).toBe('ACCOUNT_LOCKED');
    expect((await change(TEST_PASSWORD)).code).toBe('ACCOUNT_LOCKED');
  });
});

describe('administrators', () => {
  it('cannot put each other out at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await clinic.addStaff('admin', { isAdmin: true });
      const theirs = await clinic.openWorkstation();
      await theirs.signIn(other);
      const [mine, others] = [await revisionOf(clinic.admin._id), await revisionOf(other._id)];
      const answers = await Promise.allSettled([
        office.call('accounts.setStaffActive', { staffId: other._id, isActive: false, revision: others }),
        theirs.call('accounts.setStaffActive', {
          staffId: clinic.admin._id,
          isActive: false,
          revision: mine,
        }),
      ]);
      expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
      const left = await station.collections.users.find({
        isActive: true,
        $or: [{ role: 'admin' }, { isAdmin: true }],
      });
      expect(left).toHaveLength(1);
      await station.collections.users.raw.updateMany(
        { email: clinic.admin.email },
        { $set: { isActive: true } },
      );
      await station.collections.users.raw.updateMany({ email: other.email }, { $set: { isActive: false } });
    }
  });
});

describe('a database that is away', () => {
  it('keeps nobody at the screen: one locks and signs out all the same', async () => {
    await station.signIn(await clinic.addStaff('nurse'));
    await station.stop();
    await station.raw('accounts.lock', {});
    expect((await sessionOf(station))?.isLocked).toBe(true);
    expect(station.events).toContainEqual({ kind: 'locked' });
    await station.raw('accounts.signOut', {});
    expect(await sessionOf(station)).toBeUndefined();
  });
});

describe('a call during which the person changes', () => {
  it('stays with the person who made it', async () => {
    const [first, second] = [await clinic.addStaff('nurse'), await clinic.addStaff('nurse')];
    await station.signIn(first);
    const patient = await registerPatient(station);
    const [, edited] = await Promise.all([
      station.signIn(second),
      station.call('patients.updatePatient', {
        patientId: patient._id,
        edits: { phone: { base: null, value: '+43 1 5550100' } },
      }),
    ]);
    expect(edited.phone).toBe('+43 1 5550100');
    const [entry] = await station.collections.auditLogs.find({ action: 'UPDATE', resource: 'Patient' });
    expect(entry?.userId).toBe(first._id);
  });
});

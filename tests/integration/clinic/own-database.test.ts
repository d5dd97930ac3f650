import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { usualAppointmentTypes } from '#shared/domain/scheduling-settings.ts';
import {
  type ComputerOverrides,
  firstRun,
  newComputer,
  type RunningApplication,
  type TestComputer,
} from '../support/own-database.ts';
import { refusalOf } from '../support/refusal.ts';
import { TEST_PASSWORD } from '../support/test-workstation.ts';

let computer: TestComputer;
beforeEach(() => {
  computer = newComputer();
});
afterEach(() => computer.remove());

async function open(overrides?: ComputerOverrides, on = computer): Promise<RunningApplication> {
  const application = await on.open(overrides);
  onTestFinished(() => application.stop());
  return application;
}

const nothing = {};
const inKeychain = { kind: 'this-computer', protection: 'keychain' } as const;
const passphrase = 'three words and a comma';
const byPassphrase = { kind: 'this-computer', protection: 'passphrase', passphrase } as const;
const ada = { email: 'ada@own.clinic', password: TEST_PASSWORD };
const elena = {
  firstName: 'Elena',
  lastName: 'Petrova',
  dateOfBirth: '1972-04-03',
  gender: 'female',
} as const;
const keysFile = (on = computer) => readFileSync(join(on.folder, 'clinic', 'keys.json'), 'utf8');
const stageOf = async (application: RunningApplication) => application.call('clinic.getStatus', nothing);

async function untilReady(application: RunningApplication): Promise<void> {
  await expect
    .poll(() => application.call('accounts.listStaff', nothing).catch(() => undefined), { timeout: 20_000 })
    .toBeDefined();
}

/** Sets the clinic up, keeps the recovery key, and ends the application. */
async function setUpAndLeave(database: Parameters<typeof firstRun>[0]): Promise<string> {
  const application = await computer.open();
  await application.call('clinic.setUp', firstRun(database));
  const { recoveryKey } = await application.call('clinic.getRecoveryKey', nothing);
  await application.stop();
  return recoveryKey;
}

describe('the database process killed during use', () => {
  it.each([inKeychain, byPassphrase])(
    'is started again without a question: $protection',
    async (database) => {
      const application = await open();
      await application.call('clinic.setUp', firstRun(database));
      const written = await application.call('patients.registerPatient', elena);
      process.kill(application.processes.at(-1)?.processId ?? 0, 'SIGKILL');
      await expect.poll(() => application.processes.length, { timeout: 20_000 }).toBe(2);
      await untilReady(application);
      const found = await application.call('patients.getPatient', { patientId: written._id });
      expect(found.patientId).toBe('PAT-00001');
      expect((await application.call('patients.registerPatient', elena)).patientId).toBe('PAT-00002');
      expect((await stageOf(application)).stage).toBe('ready');
    },
  );

  it('again and again is left alone in the end, and started when somebody asks', {
    timeout: 120_000,
  }, async () => {
    const application = await open();
    await application.call('clinic.setUp', firstRun(inKeychain));
    const ends: number[] = [];
    for (let started = 1; started <= 5; started += 1) {
      await expect.poll(() => application.processes.length, { timeout: 20_000 }).toBe(started);
      await untilReady(application);
      process.kill(application.processes.at(-1)?.processId ?? 0, 'SIGKILL');
      ends.push(performance.now());
    }
    await expect
      .poll(() => application.call('clinic.getStatus', nothing), { timeout: 20_000 })
      .toMatchObject({ stage: 'database-unavailable', problem: 'DATABASE_KEEPS_ENDING' });
    const [, , , fourth = 0, fifth = 0] = ends;
    expect(fifth - fourth).toBeGreaterThan(2_000);
    expect(application.processes).toHaveLength(5);
    await application.call('clinic.retryDatabase', nothing);
    await untilReady(application);
  });

  it('is not started again once the application has ended', async () => {
    const application = await computer.open();
    await application.call('clinic.setUp', firstRun(inKeychain));
    process.kill(application.processes[0]?.processId ?? 0, 'SIGKILL');
    await application.stop();
    await application.workstation.stop();
    const started = application.processes.length;
    // Had it been started again, the folder would be in use.
    const again = await open();
    expect((await stageOf(again)).stage).toBe('ready');
    expect(application.processes).toHaveLength(started);
    expect(() => application.workstation.connection()).toThrow('DATABASE_UNAVAILABLE');
  });
});

it('tells a window that asks while the database is being opened of the clinic, and never of a first run', async () => {
  await setUpAndLeave(inKeychain);
  const application = await open({ awaitsStart: false });
  expect(application.processes).toEqual([]);
  expect(await stageOf(application)).toMatchObject({ stage: 'ready', clinic: { name: 'Own Clinic' } });
});

describe('the first run', () => {
  it('goes on where it was interrupted after the keys were made, protected as chosen then', async () => {
    const first = await computer.open();
    await first.workstation.prepare({ kind: 'this-computer', protection: 'key-file' });
    await first.stop();

    const second = await open();
    expect((await stageOf(second)).stage).toBe('first-run');
    await second.call('clinic.setUp', firstRun(byPassphrase));
    expect(existsSync(join(computer.folder, 'clinic', 'database.key'))).toBe(false);
    await second.stop();

    const third = await open();
    expect(await stageOf(third)).toMatchObject({ stage: 'database-locked', lock: 'passphrase' });
    await third.call('clinic.unlockDatabase', { passphrase });
    expect((await third.call('accounts.signIn', ada)).user.isAdmin).toBe(true);
  });

  it('pressed twice makes one clinic, whose keys open it again', async () => {
    const application = await computer.open();
    const answers = await Promise.allSettled([
      application.call('clinic.setUp', firstRun(inKeychain)),
      application.call('clinic.setUp', firstRun(inKeychain)),
    ]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    await application.stop();
    const next = await open();
    expect((await stageOf(next)).stage).toBe('ready');
    await next.call('accounts.signIn', ada);
  });

  it('says what to do where there is no keychain, and goes on with another protection', async () => {
    const application = await open({ hasKeychain: false });
    const refused = await refusalOf(application.call('clinic.setUp', firstRun(inKeychain)));
    expect(refused.code).toBe('KEYCHAIN_UNAVAILABLE');
    await application.call('clinic.setUp', firstRun(byPassphrase));
    expect((await stageOf(application)).stage).toBe('ready');
  });

  it('keeps keys for this account alone', async () => {
    const application = await open();
    await application.call('clinic.setUp', firstRun({ kind: 'this-computer', protection: 'key-file' }));
    const modeOf = (name: string) => statSync(join(computer.folder, 'clinic', name)).mode & 0o777;
    expect([modeOf('.'), modeOf('keys.json'), modeOf('database.key')]).toEqual([0o700, 0o600, 0o600]);
  });
});

describe('protection', () => {
  it('by passphrase refuses a wrong one and opens with the right one', async () => {
    await setUpAndLeave(byPassphrase);
    expect(computer.keychain.size).toBe(0);
    const application = await open();
    const wrong = await refusalOf(
      application.call('clinic.unlockDatabase', { passphrase: `${passphrase}!` }),
    );
    expect(wrong).toMatchObject({ code: 'WRONG_PASSPHRASE', fields: { passphrase: 'WRONG_PASSPHRASE' } });
    expect((await refusalOf(application.call('accounts.signIn', ada))).code).toBe('DATABASE_UNAVAILABLE');
    const twice = await Promise.allSettled([
      application.call('clinic.unlockDatabase', { passphrase }),
      application.call('clinic.unlockDatabase', { passphrase }),
    ]);
    expect(twice.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected']);
    await application.call('accounts.signIn', ada);
  });

  it('opens with the recovery key on a new computer, which then keeps the key itself', async () => {
    const recoveryKey = await setUpAndLeave(inKeychain);
    const other = newComputer();
    onTestFinished(() => other.remove());
    cpSync(join(computer.folder, 'clinic'), join(other.folder, 'clinic'), { recursive: true });

    const there = await open({}, other);
    expect(await stageOf(there)).toMatchObject({ stage: 'database-locked', lock: 'recovery-key' });
    const wrong = recoveryKey.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    expect((await refusalOf(there.call('clinic.unlockDatabase', { recoveryKey: wrong }))).fields).toEqual({
      recoveryKey: 'WRONG_RECOVERY_KEY',
    });
    await there.call('clinic.unlockDatabase', { recoveryKey: recoveryKey.toLowerCase() });
    await there.call('accounts.signIn', ada);
    await there.stop();
    expect((await stageOf(await open({}, other))).stage).toBe('ready');
  });

  it('asks for the recovery key where the keychain has another key', async () => {
    const recoveryKey = await setUpAndLeave(inKeychain);
    for (const name of computer.keychain.keys()) computer.keychain.set(name, '00'.repeat(32));
    const application = await open();
    expect(await stageOf(application)).toMatchObject({
      stage: 'database-locked',
      lock: 'recovery-key',
      problem: 'DATABASE_KEY_WRONG',
    });
    await application.call('clinic.unlockDatabase', { recoveryKey });
    await application.call('accounts.signIn', ada);
  });

  it('shows the recovery key until it was kept, and never writes it or the data key in clear', async () => {
    const application = await open();
    await application.call('clinic.setUp', firstRun(inKeychain));
    const { recoveryKey } = await application.call('clinic.getRecoveryKey', nothing);
    expect(keysFile()).not.toContain(recoveryKey);
    expect(keysFile()).not.toContain([...computer.keychain.values()][0]);
    await application.call('clinic.confirmRecoveryKey', { lastGroup: recoveryKey.slice(-4) });
    expect((await stageOf(application)).isRecoveryKeyPending).toBe(false);
    expect((await refusalOf(application.call('clinic.getRecoveryKey', nothing))).code).toBe('NOT_FOUND');
  });
});

describe('an admin who forgot the password', () => {
  it('comes back in with the recovery key; nobody else does', async () => {
    const recoveryKey = await setUpAndLeave(inKeychain);
    const application = await open();
    const recover = (typed: string, email: string) =>
      application.call('accounts.recoverAdmin', {
        recoveryKey: typed,
        email,
        newPassword: 'a new beginning',
      });
    expect((await refusalOf(recover('0000-0000', ada.email))).code).toBe('WRONG_RECOVERY_KEY');
    expect((await refusalOf(recover(recoveryKey, 'nobody@own.clinic'))).code).toBe('NOT_FOUND');
    expect((await refusalOf(recover(recoveryKey, 'system@no-email.invalid'))).code).toBe('NOT_FOUND');
    await recover(recoveryKey, ada.email);
    expect((await refusalOf(application.call('accounts.signIn', ada))).code).toBe('SIGN_IN_FAILED');
    await application.call('accounts.signIn', { ...ada, password: 'a new beginning' });
    const { entries } = await application.call('audit.listEntries', {
      filter: { onlySecurityEvents: true, resource: 'User' },
    });
    expect(entries.filter((entry) => entry.severity === 'critical').map((entry) => entry.status)).toEqual([
      'success',
      'failure',
      'failure',
      'failure',
    ]);
  });
});

describe('the demo', () => {
  const clinicOf = async ({ collections }: Parameters<NonNullable<ComputerOverrides['fillDemo']>>[0]) => {
    await collections.clinic.raw.insertOne(
      collections.clinic.encode({
        _id: 'clinic',
        clinicId: 'demo',
        name: 'Demo Clinic',
        timeZone: 'UTC',
        locale: 'en-GB',
        isDemo: true,
        systemUserId: '0123456789abcdef01234567',
        idleMinutes: 10,
        appointmentTypes: usualAppointmentTypes,
        rooms: [],
        revision: 1,
        createdAt: new Date().toISOString(),
        updatedAt: new Date().toISOString(),
      }),
    );
  };
  const half = async ({ collections }: Parameters<typeof clinicOf>[0]) => {
    await collections.counters.insertOne({ _id: 'patients', value: 7 });
    throw new Error('Interrupted');
  };

  it('interrupted half-way is no place for a clinic, and starts over', async () => {
    const application = await open({ fillDemo: half });
    await expect(application.call('clinic.startDemo', nothing)).rejects.toThrow();
    expect(await stageOf(application)).toMatchObject({ stage: 'first-run', isDemo: false });
    await application.stop();

    const again = await open({
      async fillDemo(connection) {
        expect(await connection.collections.counters.countDocuments()).toBe(0);
        await clinicOf(connection);
      },
    });
    await again.call('clinic.startDemo', nothing);
    expect(await stageOf(again)).toMatchObject({ stage: 'ready', isDemo: true });
    await again.call('clinic.leaveDemo', nothing);
    await again.call('clinic.setUp', firstRun(inKeychain));
    expect(await stageOf(again)).toMatchObject({ stage: 'ready', isDemo: false });
    expect(existsSync(join(computer.folder, 'clinic', 'keys.json'))).toBe(true);
  });

  it('killed half-way is left at the next start', async () => {
    let isFilling = false;
    const killed = await computer.open({
      async fillDemo() {
        isFilling = true;
        await new Promise(() => undefined);
      },
    });
    void killed.call('clinic.startDemo', nothing).catch(() => undefined);
    await expect.poll(() => isFilling, { timeout: 20_000 }).toBe(true);
    await killed.processes.at(-1)?.stop();

    const application = await open();
    expect(await stageOf(application)).toMatchObject({ stage: 'first-run', isDemo: false });
    await application.call('clinic.setUp', firstRun(inKeychain));
    const { staff } = await application.call('accounts.listStaff', nothing);
    expect(staff.map((person) => person.email)).toEqual([ada.email]);
  });
});

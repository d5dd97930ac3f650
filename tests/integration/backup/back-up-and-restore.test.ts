import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
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
let outside: string;
let file: string;
beforeEach(() => {
  computer = newComputer();
  outside = mkdtempSync(join(tmpdir(), 'glytch-outside-'));
  file = join(outside, 'chosen.glytch-backup');
});
afterEach(() => {
  computer.remove();
  rmSync(outside, { recursive: true, force: true });
});

const inKeychain = { kind: 'this-computer', protection: 'keychain' } as const;
const passphrase = 'three words and a comma';
const ada = { email: 'ada@own.clinic', password: TEST_PASSWORD };
const elena = {
  firstName: 'Elena',
  lastName: 'Petrova',
  dateOfBirth: '1972-04-03',
  gender: 'female',
} as const;

async function open(overrides: ComputerOverrides = {}, on = computer): Promise<RunningApplication> {
  const application = await on.open({
    chooseFile: async () => file,
    chooseBackupFile: async () => file,
    ...overrides,
  });
  onTestFinished(() => application.stop());
  return application;
}

async function openClinic(
  database: ChannelInput<'clinic.setUp'>['database'] = inKeychain,
  overrides: ComputerOverrides = {},
): Promise<RunningApplication> {
  const application = await open(overrides);
  await application.call('clinic.setUp', firstRun(database));
  await application.call('patients.registerPatient', elena);
  return application;
}

const patientsOf = async (application: RunningApplication) =>
  (await application.call('patients.searchPatients', { text: 'petrova' })).patients.length;
/** What is in the computer's own folder: what is no longer needed is not left there. */
const kept = () => readdirSync(computer.folder).sort();
const stageOf = async (application: RunningApplication) =>
  (await application.call('clinic.getStatus', {})).stage;
const entriesOf = async (application: RunningApplication) =>
  (await application.call('audit.listEntries', { filter: {} })).entries;
const tar = (...args: string[]) => execFileSync('tar', args, { encoding: 'utf8' });

describe('backing up', () => {
  it('writes one file that ordinary tools open, with nothing about people in what is not encrypted', async () => {
    const suggested: string[] = [];
    const application = await openClinic(inKeychain, {
      chooseFile: async (name) => {
        suggested.push(name);
        return file;
      },
    });
    const { backup } = await application.call('backup.backUp', {});
    expect(suggested[0]).toMatch(/^Own Clinic-\d{4}-\d{2}-\d{2}-\d{4}\.glytch-backup$/);
    expect(backup?.path).toBe(file);
    expect(readdirSync(outside)).toEqual(['chosen.glytch-backup']);
    expect(tar('-tf', file).trim().split('\n')).toEqual(['database.sqlite', 'keys.json', 'manifest.json']);
    const manifest = JSON.parse(tar('-xOf', file, 'manifest.json'));
    expect(manifest).toMatchObject({ formatVersion: 1, clinic: { name: 'Own Clinic' } });
    expect(manifest.collections).toMatchObject({ patients: 1, clinic: 1 });
    tar('-xf', file, '-C', outside, 'database.sqlite');
    const database = readFileSync(join(outside, 'database.sqlite'));
    expect(manifest.database).toEqual({
      bytes: database.byteLength,
      sha256: createHash('sha256').update(database).digest('hex'),
    });
    const text = readFileSync(file).toString('latin1');
    for (const planted of ['Petrova', 'Elena', ada.email, [...computer.keychain.values()][0] ?? '?']) {
      expect(text).not.toContain(planted);
    }
  });

  it('is remembered, and stands in the audit log', async () => {
    const application = await openClinic();
    const { backup } = await application.call('backup.backUp', {});
    expect((await application.call('backup.getDatabase', {})).lastBackup).toEqual(backup);
    expect((await entriesOf(application))[0]).toMatchObject({
      action: 'EXPORT',
      resource: 'Clinic',
      changes: { file },
      isSecurityEvent: true,
    });
    expect(kept()).toEqual(['clinic', 'journal']);
  });

  it('holds one state of the clinic while others write', async () => {
    const application = await openClinic();
    const registering = Promise.all(
      Array.from({ length: 30 }, () => application.call('patients.registerPatient', elena)),
    );
    await application.call('backup.backUp', {});
    await registering;
    expect(await patientsOf(application)).toBeGreaterThan(0);
    expect(existsSync(file)).toBe(true);
  });

  it('leaves no file where it is cancelled, or cannot be written, and says why', async () => {
    let isCancelled = false;
    const application = await openClinic(inKeychain, {
      emit(event) {
        if (event.kind !== 'work-progress' || isCancelled) return;
        isCancelled = true;
        void application.call('backup.cancelWork', {});
      },
    });
    expect((await refusalOf(application.call('backup.backUp', {}))).code).toBe('WORK_CANCELLED');
    expect(readdirSync(outside)).toEqual([]);
    file = join(outside, 'not there', 'chosen.glytch-backup');
    expect((await refusalOf(application.call('backup.backUp', {}))).code).toBe('FILE_NOT_SAVED');
    expect(kept()).toEqual(['clinic', 'journal']);
  });
});

describe('restoring', () => {
  it('opens a clinic on a new computer with the recovery key alone', async () => {
    const old = await openClinic();
    const { recoveryKey } = await old.call('clinic.getRecoveryKey', {});
    await old.call('backup.backUp', {});
    await old.stop();

    const other = newComputer();
    onTestFinished(() => other.remove());
    const application = await open({}, other);
    const { backup } = await application.call('backup.chooseBackupAtStart', {});
    expect(backup).toMatchObject({ clinicName: 'Own Clinic', counts: { patients: 1 }, asksForKey: true });
    const wrong = await refusalOf(
      application.call('backup.restoreAtStart', { protection: 'keychain', recoveryKey: 'ABCD' }),
    );
    expect(wrong).toMatchObject({ code: 'WRONG_RECOVERY_KEY', fields: { recoveryKey: expect.anything() } });
    expect(await stageOf(application)).toBe('first-run');
    await application.call('backup.restoreAtStart', { protection: 'keychain', recoveryKey });
    await application.call('accounts.signIn', ada);
    expect(await patientsOf(application)).toBe(1);
    const entry = (await entriesOf(application)).find(({ description }) => /^Restored/.test(description));
    expect(entry).toMatchObject({ isSecurityEvent: true, severity: 'critical', changes: { file } });
    await application.stop();

    const next = await open({}, other);
    expect(await stageOf(next)).toBe('ready');
  });

  it('goes back to an earlier state, keeps the present one, and lets the former key open it again', async () => {
    const application = await openClinic();
    await application.call('backup.backUp', {});
    await application.call('patients.registerPatient', elena);
    const { backup } = await application.call('backup.chooseBackup', {});
    expect(backup).toMatchObject({ asksForKey: false });
    const refused = await refusalOf(
      application.call('backup.restore', { protection: 'keychain', clinicName: 'Another' }),
    );
    expect(refused.code).toBe('CLINIC_NAME_DIFFERS');
    const { keptFolder } = await application.call('backup.restore', {
      protection: 'keychain',
      clinicName: 'Own Clinic',
    });
    expect((await refusalOf(application.call('audit.listPeople', {}))).code).toBe('NOT_SIGNED_IN');
    await application.call('accounts.signIn', ada);
    expect(await patientsOf(application)).toBe(1);
    expect((await application.call('backup.getDatabase', {})).kept).toMatchObject([{ folder: keptFolder }]);
    await application.stop();

    rmSync(join(computer.folder, 'clinic'), { recursive: true });
    execFileSync('mv', [keptFolder ?? '', join(computer.folder, 'clinic')]);
    const before = await open();
    expect(await stageOf(before)).toBe('ready');
    await before.call('accounts.signIn', ada);
    expect(await patientsOf(before)).toBe(2);
  });

  it('takes the passphrase of the backup, and protects the clinic as is chosen now', async () => {
    const old = await openClinic({ kind: 'this-computer', protection: 'passphrase', passphrase });
    await old.call('backup.backUp', {});
    await old.stop();
    const other = newComputer();
    onTestFinished(() => other.remove());
    const application = await open({ hasKeychain: false }, other);
    await application.call('backup.chooseBackupAtStart', {});
    const choice = { protection: 'passphrase', newPassphrase: `${passphrase} more` } as const;
    expect(
      (await refusalOf(application.call('backup.restoreAtStart', { ...choice, passphrase: 'wrong' }))).code,
    ).toBe('WRONG_PASSPHRASE');
    await application.call('backup.restoreAtStart', { ...choice, passphrase });
    await application.stop();

    const next = await open({ hasKeychain: false }, other);
    expect(await stageOf(next)).toBe('database-locked');
    await next.call('clinic.unlockDatabase', { passphrase: `${passphrase} more` });
    await next.call('accounts.signIn', ada);
    expect(await patientsOf(next)).toBe(1);
  });

  it('refuses a file that is no backup, one that is cut short, and one of which a byte has changed', async () => {
    const application = await openClinic();
    await application.call('backup.backUp', {});
    const whole = readFileSync(file);
    const codeOf = async (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      return (await refusalOf(application.call('backup.chooseBackup', {}))).code;
    };
    expect(await codeOf(Buffer.from('no backup at all'))).toBe('BACKUP_UNREADABLE');
    expect(await codeOf(Buffer.alloc(0))).toBe('BACKUP_UNREADABLE');
    expect(await codeOf(whole.subarray(0, whole.byteLength / 2))).toBe('BACKUP_DAMAGED');
    const flipped = Buffer.from(whole);
    flipped[40_000] = (flipped[40_000] ?? 0) ^ 1;
    expect(await codeOf(flipped)).toBe('BACKUP_DAMAGED');
    const newer = Buffer.from(
      whole.toString('latin1').replace('"formatVersion": 1', '"formatVersion": 9'),
      'latin1',
    );
    expect(await codeOf(newer)).toBe('BACKUP_NEWER_VERSION');
    expect(await patientsOf(application)).toBe(1);
  });

  it('knows a manifest that somebody else has written', async () => {
    const application = await openClinic();
    const { recoveryKey } = await application.call('clinic.getRecoveryKey', {});
    await application.call('backup.backUp', {});
    const forged = readFileSync(file).toString('latin1').replace('"patients": 1', '"patients": 7');
    writeFileSync(file, Buffer.from(forged, 'latin1'));
    await application.call('backup.chooseBackup', {});
    const restoring = application.call('backup.restore', {
      protection: 'keychain',
      recoveryKey,
      clinicName: 'Own Clinic',
    });
    expect((await refusalOf(restoring)).code).toBe('BACKUP_DAMAGED');
    expect(await stageOf(application)).toBe('ready');
    expect(await patientsOf(application)).toBe(1);
  });

  it('cannot be done by who is not signed in while a clinic is in use', async () => {
    const application = await openClinic();
    await application.call('accounts.signOut', {});
    for (const channel of ['backup.chooseBackupAtStart', 'backup.restoreAtStart'] as const) {
      expect((await refusalOf(application.call(channel, { protection: 'keychain' }))).code).toBe(
        'ALREADY_SET_UP',
      );
    }
  });
});

describe('a restore that a kill interrupted', () => {
  const at = (name: string) => join(computer.folder, name);

  it('between the two renames is finished at the next start', async () => {
    const application = await openClinic();
    await application.stop();
    renameSync(at('clinic'), at('clinic.restored'));
    const next = await open();
    expect(await stageOf(next)).toBe('ready');
    expect(kept()).toEqual(['clinic', 'journal']);
  });

  it('before them leaves the clinic that was there, and nothing else', async () => {
    const application = await openClinic();
    await application.stop();
    cpSync(at('clinic'), at('clinic.restored'), { recursive: true });
    cpSync(at('clinic'), at('clinic.unpacked'), { recursive: true });
    rmSync(join(at('clinic.restored'), 'keys.json'));
    const next = await open();
    expect(await stageOf(next)).toBe('ready');
    expect(kept()).toEqual(['clinic', 'journal']);
  });

  it('while it was unpacked on a new computer leaves the first run', async () => {
    mkdirSync(at('clinic.unpacked'));
    writeFileSync(join(at('clinic.unpacked'), 'database.sqlite'), 'half');
    const next = await open();
    expect(await stageOf(next)).toBe('first-run');
    expect(kept()).toEqual([]);
  });
});

describe('looking after the database', () => {
  it('checks it, compacts it, and says where it is', async () => {
    const application = await openClinic();
    const report = await application.call('backup.checkDatabase', {});
    expect(report.isWhole).toBe(true);
    expect(report.collections.find(({ name }) => name === 'patients')?.documents).toBe(1);
    const sizes = await application.call('backup.compactDatabase', {});
    expect(sizes.bytesAfter).toBeGreaterThan(0);
    const state = await application.call('backup.getDatabase', {});
    expect(state).toMatchObject({ kind: 'this-computer', folder: join(computer.folder, 'clinic') });
    expect(state.bytes).toBeGreaterThan(10_000);
    expect((await entriesOf(application)).map(({ description }) => description)).toEqual(
      expect.arrayContaining(['Checked the database: it is whole', 'Compacted the database']),
    );
  });
});

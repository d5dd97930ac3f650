import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { raiseCounters } from '#main/database/counters.ts';
import type { ChannelInput } from '#shared/contract/contract.ts';
import {
  firstRun,
  newComputer,
  type RunningApplication,
  type TestComputer,
} from '../support/own-database.ts';
import { refusalOf } from '../support/refusal.ts';
import { TEST_PASSWORD } from '../support/test-workstation.ts';

const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const PAGE = 4096;

let computer: TestComputer;
beforeEach(() => {
  computer = newComputer();
});
afterEach(() => computer.remove());

const ada = { email: 'ada@own.clinic', password: TEST_PASSWORD };
const keyFile = { kind: 'this-computer', protection: 'key-file' } as const;
const passphrase = 'three words and a comma';
const byPassphrase = { kind: 'this-computer', protection: 'passphrase', passphrase } as const;

async function open(): Promise<RunningApplication> {
  const application = await computer.open();
  onTestFinished(() => application.stop());
  return application;
}

const register = (application: RunningApplication, lastName: string) =>
  application.call('patients.registerPatient', {
    firstName: 'Elena',
    lastName,
    dateOfBirth: '1972-04-03',
    gender: 'female',
  });
const patientsOf = async (application: RunningApplication) =>
  (await application.call('patients.searchPatients', { text: 'elena' })).patients.length;

/**
 * A clinic with two patients in its file and three more in its log, as a power cut leaves it, and then a bit of the log
 * that is not what was written.
 */
async function leaveDamaged(
  database: ChannelInput<'clinic.setUp'>['database'] = keyFile,
): Promise<{ recoveryKey: string }> {
  const first = await computer.open();
  await first.call('clinic.setUp', firstRun(database));
  const { recoveryKey } = await first.call('clinic.getRecoveryKey', {});
  await register(first, 'One');
  await register(first, 'Two');
  await first.stop();

  const second = await computer.open();
  if (database === byPassphrase) await second.call('clinic.unlockDatabase', { passphrase });
  await second.call('accounts.signIn', ada);
  for (const name of ['Three', 'Four', 'Five']) await register(second, name);
  const copy = join(computer.folder, 'as-it-was');
  cpSync(join(computer.folder, 'clinic'), copy, { recursive: true });
  await second.stop();
  rmSync(join(computer.folder, 'clinic'), { recursive: true });
  cpSync(copy, join(computer.folder, 'clinic'), { recursive: true });
  rmSync(copy, { recursive: true });

  const log = join(computer.folder, 'clinic', 'database.sqlite-wal');
  const bytes = readFileSync(log);
  const frames = Math.floor((bytes.byteLength - WAL_HEADER) / (FRAME_HEADER + PAGE));
  expect(frames).toBeGreaterThan(4);
  const at = WAL_HEADER + FRAME_HEADER + 1_000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(log, bytes);
  return { recoveryKey };
}

const stageOf = async (application: RunningApplication) =>
  (await application.call('clinic.getStatus', {})).stage;

describe('a database that is damaged', () => {
  it('is rescued as far as it can be read, opened, and kept as it was', async () => {
    await leaveDamaged();
    const damagedLog = readFileSync(join(computer.folder, 'clinic', 'database.sqlite-wal'));
    const application = await open();
    expect(application.workstation.stage).toMatchObject({ problem: 'DATABASE_DAMAGED' });
    const report = await application.call('backup.inspectDamage', {});
    expect(report.isWhole).toBe(false);
    expect(report.filePages.length).toBeGreaterThan(0);
    const readable = report.collections.find(({ name }) => name === 'patients')?.documents;
    expect(readable).toBeGreaterThanOrEqual(2);

    const { keptFolder, documents } = await application.call('backup.rescue', {});
    expect(documents).toBe(report.collections.reduce((sum, collection) => sum + collection.documents, 0));
    expect(await stageOf(application)).toBe('ready');
    await application.call('accounts.signIn', ada);
    expect(await patientsOf(application)).toBe(readable);
    expect((await register(application, 'Six')).patientId).toBe(`PAT-0000${(readable ?? 0) + 1}`);
    const { entries } = await application.call('audit.listEntries', { filter: {} });
    expect(entries.find(({ description }) => /^Rescued/.test(description))).toMatchObject({
      isSecurityEvent: true,
      severity: 'critical',
      changes: { kept: keptFolder },
    });
    expect(readFileSync(join(keptFolder, 'database.sqlite-wal')).equals(damagedLog)).toBe(true);
    await application.stop();
    expect(await stageOf(await open())).toBe('ready');
  });

  it('asks for the passphrase or the recovery key where no key is here', async () => {
    const { recoveryKey } = await leaveDamaged(byPassphrase);
    const application = await open();
    expect((await refusalOf(application.call('clinic.unlockDatabase', { passphrase }))).code).toBe(
      'DATABASE_DAMAGED',
    );
    const codeOf = async (input: ChannelInput<'backup.rescue'>) =>
      (await refusalOf(application.call('backup.rescue', input))).code;
    expect(await codeOf({})).toBe('DATABASE_KEY_MISSING');
    expect(await codeOf({ passphrase: 'another one altogether' })).toBe('WRONG_PASSPHRASE');
    expect(await codeOf({ recoveryKey: 'ABCD' })).toBe('WRONG_RECOVERY_KEY');
    expect((await application.call('backup.inspectDamage', { recoveryKey })).collections).not.toEqual([]);
    await application.call('backup.rescue', { passphrase });
    await application.call('accounts.signIn', ada);
    expect(await patientsOf(application)).toBeGreaterThanOrEqual(2);
  });

  it('is replaced by a backup, and kept', async () => {
    const first = await computer.open({ chooseFile: async () => join(computer.folder, 'chosen') });
    await first.call('clinic.setUp', firstRun(keyFile));
    await register(first, 'One');
    await first.call('backup.backUp', {});
    await first.stop();
    writeFileSync(join(computer.folder, 'clinic', 'database.sqlite'), Buffer.alloc(40_960, 7));
    const application = await computer.open({
      chooseBackupFile: async () => join(computer.folder, 'chosen'),
    });
    onTestFinished(() => application.stop());
    expect(application.workstation.stage).toMatchObject({ problem: 'DATABASE_DAMAGED' });
    await application.call('backup.chooseBackupAtStart', {});
    const choice = { protection: 'key-file', clinicName: 'Own Clinic' } as const;
    expect(
      (await refusalOf(application.call('backup.restoreAtStart', { protection: 'key-file' }))).code,
    ).toBe('CLINIC_NAME_DIFFERS');
    const { keptFolder } = await application.call('backup.restoreAtStart', choice);
    await application.call('accounts.signIn', ada);
    expect(await patientsOf(application)).toBe(1);
    expect(existsSync(join(keptFolder ?? '', 'database.sqlite'))).toBe(true);
  });

  it('is not there to be rescued while the clinic works', async () => {
    const application = await open();
    await application.call('clinic.setUp', firstRun(keyFile));
    expect((await refusalOf(application.call('backup.rescue', {}))).code).toBe('ALREADY_SET_UP');
    expect((await refusalOf(application.call('backup.inspectDamage', {}))).code).toBe('ALREADY_SET_UP');
  });
});

describe('counters that were lost with a damaged page', () => {
  it('go on behind the highest number that was given', async () => {
    const application = await open();
    await application.call('clinic.setUp', firstRun(keyFile));
    await register(application, 'One');
    await register(application, 'Two');
    const { collections } = application.workstation.connection();
    await collections.counters.deleteMany({});
    await raiseCounters(collections);
    expect((await register(application, 'Three')).patientId).toBe('PAT-00003');
    const { entries } = await application.call('audit.listEntries', { filter: {} });
    const sequences = entries.map(({ sequence }) => sequence);
    expect(new Set(sequences).size).toBe(sequences.length);
  });
});

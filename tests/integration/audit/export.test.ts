import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  firstRun,
  newComputer,
  type RunningApplication,
  type TestComputer,
} from '../support/own-database.ts';
import { refusalOf } from '../support/refusal.ts';

const nothing = {};
let computer: TestComputer;
let application: RunningApplication;
let folder: string;
let path: string | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-export-'));
  computer = newComputer();
  application = await computer.open({ chooseFile: async () => path });
  await application.call('clinic.setUp', firstRun({ kind: 'this-computer', protection: 'key-file' }));
  await application.call('patients.registerPatient', {
    firstName: '=HYPERLINK("http://evil.example")',
    lastName: 'O’Brien, "Bob"',
    dateOfBirth: '1972-04-03',
    gender: 'male',
  });
  await refusalOf(application.call('accounts.signIn', { email: '=1+1@x', password: 'x' }));
});
afterAll(async () => {
  await application.stop();
  computer.remove();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  path = join(folder, 'audit.csv');
});

const exported = () => readFileSync(join(folder, 'audit.csv'), 'utf8');
const exportsInLog = async () =>
  (await application.call('audit.listEntries', { filter: { action: 'EXPORT', resource: 'AuditLog' } }))
    .entries;

it('writes what the filter lets through, for spreadsheets, with formulas made harmless', async () => {
  const answer = await application.call('audit.exportEntries', { filter: nothing });
  const lines = exported().trimEnd().split('\r\n').join('\n').split('\n');
  expect(exported().startsWith('\uFEFFTime (UTC),Name,Email,Role,Action,')).toBe(true);
  expect(lines).toHaveLength(answer.count + 1);
  expect(exported()).toContain(`'=1+1@x`);
  expect(exported()).not.toMatch(/(^|,)"?=/m);
  expect(exported()).toContain('""Bob""');
  expect(statSync(join(folder, 'audit.csv')).mode & 0o777).toBe(0o600);
  expect((await exportsInLog())[0]).toMatchObject({
    description: `Exported ${answer.count} entries of the audit log`,
    isSecurityEvent: true,
  });
});

it('narrows the file as the screen is narrowed', async () => {
  const { count } = await application.call('audit.exportEntries', { filter: { onlyFailures: true } });
  expect(count).toBe(1);
  expect(exported()).toContain('failure');
  expect(exported()).not.toContain('Registered PAT-00001');
});

it('writes nothing where the person thinks better of it', async () => {
  const before = (await exportsInLog()).length;
  path = undefined;
  expect(await application.call('audit.exportEntries', { filter: nothing })).toEqual({ count: 0 });
  expect(await exportsInLog()).toHaveLength(before);
});

it('says what to do where the file cannot be saved, and leaves none half-written', async () => {
  path = join(folder, 'not there', 'audit.csv');
  const refused = await refusalOf(application.call('audit.exportEntries', { filter: nothing }));
  expect(refused.code).toBe('FILE_NOT_SAVED');
  path = join(folder, 'taken');
  mkdirSync(path);
  expect((await refusalOf(application.call('clinic.saveRecoveryKey', nothing))).code).toBe('FILE_NOT_SAVED');
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('leaves no file where the database goes away before the log says so', async () => {
  path = join(folder, 'unlogged.csv');
  const [database] = application.processes;
  const chosen = path;
  process.kill(database?.processId ?? 0, 'SIGKILL');
  await expect(application.call('audit.exportEntries', { filter: nothing })).rejects.toThrow();
  expect(existsSync(chosen)).toBe(false);
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startProxy } from '../support/counting-proxy.ts';
import {
  firstRun,
  newComputer,
  type RunningApplication,
  type TestComputer,
} from '../support/own-database.ts';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TEST_PASSWORD } from '../support/test-workstation.ts';

let server: TestDatabase;
let computer: TestComputer;
let uri: string;
beforeAll(async () => {
  server = await startTestDatabase();
});
afterAll(() => server.stop());
beforeEach(() => {
  computer = newComputer();
  uri = server.freshUri();
});
afterEach(() => computer.remove());

const keyFile = { kind: 'this-computer', protection: 'key-file' } as const;
const ada = { email: 'ada@own.clinic', password: TEST_PASSWORD };
const elena = {
  firstName: 'Elena',
  lastName: 'Petrova',
  dateOfBirth: '1972-04-03',
  gender: 'female',
} as const;

async function openClinic(overrides?: Parameters<TestComputer['open']>[0]): Promise<RunningApplication> {
  const application = await computer.open(overrides);
  onTestFinished(() => application.stop());
  await application.call('clinic.setUp', firstRun(keyFile));
  await application.call('patients.registerPatient', elena);
  return application;
}

async function openAgain(): Promise<RunningApplication> {
  const application = await computer.open();
  onTestFinished(() => application.stop());
  // The database of an application that was killed ends by itself, a moment later.
  await expect
    .poll(
      async () => {
        await application.call('clinic.retryDatabase', {});
        return application.workstation.stage.stage;
      },
      { timeout: 20_000 },
    )
    .toBe('ready');
  await application.call('accounts.signIn', ada);
  return application;
}

async function databaseOf(connectionString: string) {
  const client = new MongoClient(connectionString);
  onTestFinished(() => client.close());
  return client.db();
}

const entriesOf = async (application: RunningApplication) =>
  (await application.call('audit.listEntries', { filter: {} })).entries;
const kindOf = async (application: RunningApplication) =>
  (await application.call('clinic.getStatus', {})).database;
const findElena = async (application: RunningApplication) =>
  (await application.call('patients.searchPatients', { text: 'petrova' })).patients.length;

describe('moving to a server', () => {
  it('goes on there with everything, and leaves the old database as it is', async () => {
    const application = await openClinic();
    expect(await application.call('backup.testServer', { uri })).toMatchObject({ serverVersion: /^7/ });
    const moved = await application.call('backup.moveToServer', { uri });
    expect(moved.oldFolder).toBe(join(computer.folder, 'clinic'));
    expect(await kindOf(application)).toBe('server');
    expect(await findElena(application)).toBe(1);
    expect((await application.call('patients.registerPatient', elena)).patientId).toBe('PAT-00002');
    const state = await application.call('backup.getDatabase', {});
    expect(state).toMatchObject({ kind: 'server', kept: [{ folder: moved.oldFolder }] });
    expect(state.server).not.toContain(uri.split(':')[2]?.split('@')[0]);

    const entry = (await entriesOf(application)).find(({ description }) =>
      /^Moved the clinic/.test(description),
    );
    expect(entry).toMatchObject({ userEmail: ada.email, isSecurityEvent: true, status: 'success' });
    expect(JSON.stringify(entry)).not.toContain(uri.split(':')[2]?.split('@')[0]);
    expect(existsSync(join(moved.oldFolder, 'database.sqlite'))).toBe(true);
    const names = (await (await databaseOf(uri)).listCollections().toArray()).map(({ name }) => name);
    expect(names).not.toContain('unfinishedCopy');
    await application.stop();

    const next = await openAgain();
    expect(await kindOf(next)).toBe('server');
    expect(await findElena(next)).toBe(2);
  });

  it('keeps what is half-typed for the next start', async () => {
    const application = await openClinic();
    const userId = (await application.call('accounts.getSession', {})).session?.user._id ?? '';
    const keep = (key: string, values: string) =>
      application.call('accounts.keepDraft', { userId, key, values });
    await keep('visits.note:1', 'before the move');
    await application.call('backup.moveToServer', { uri });
    await keep('visits.note:2', 'after it');
    await application.stop();
    const { session } = await (await openAgain()).call('accounts.getSession', {});
    expect(session?.drafts).toEqual({ 'visits.note:1': 'before the move', 'visits.note:2': 'after it' });
  });

  it('writes into the old database that it began, and refuses every call until it has ended', async () => {
    const during: Promise<unknown>[] = [];
    const application = await openClinic({
      emit(event) {
        if (event.kind !== 'work-progress' || during.length > 0) return;
        during.push(refusalOf(application.call('patients.registerPatient', elena)));
        during.push(refusalOf(application.call('patients.searchPatients', { text: 'petrova' })));
      },
    });
    await application.call('backup.moveToServer', { uri });
    expect(await Promise.all(during)).toMatchObject([
      { code: 'CLINIC_IS_BEING_MOVED' },
      { code: 'CLINIC_IS_BEING_MOVED' },
    ]);
    expect(await findElena(application)).toBe(1);
    expect((await entriesOf(application)).map(({ description }) => description)).toContainEqual(
      expect.stringMatching(/^Began to move the clinic from this computer to mongodb:\/\/application@/),
    );
  });

  it('is cancelled without a trace on the server', async () => {
    const application = await openClinic({
      emit(event) {
        if (event.kind === 'work-progress') void application.call('backup.cancelWork', {});
      },
    });
    expect((await refusalOf(application.call('backup.moveToServer', { uri }))).code).toBe('WORK_CANCELLED');
    expect(await kindOf(application)).toBe('this-computer');
    expect(await (await databaseOf(uri)).listCollections().toArray()).toEqual([]);
    await application.call('patients.registerPatient', elena);
  });

  it('refuses a database that holds anything else, or another clinic', async () => {
    const application = await openClinic();
    const db = await databaseOf(uri);
    await db.collection('theirs').insertOne({ kept: true });
    const refused = await refusalOf(application.call('backup.moveToServer', { uri }));
    expect(refused).toMatchObject({ code: 'SERVER_NOT_EMPTY', parameters: { database: db.databaseName } });
    expect(await db.collection('theirs').countDocuments()).toBe(1);

    const other = newComputer();
    onTestFinished(() => other.remove());
    const theirs = await other.open();
    onTestFinished(() => theirs.stop());
    const taken = server.freshUri();
    await theirs.call('clinic.setUp', { ...firstRun(keyFile), database: { kind: 'server', uri: taken } });
    const hasClinic = await refusalOf(application.call('backup.testServer', { uri: taken }));
    expect(hasClinic).toMatchObject({ code: 'SERVER_HAS_CLINIC', parameters: { name: 'Own Clinic' } });
    expect(await kindOf(application)).toBe('this-computer');
  });
});

/** At which part of its requests a move is interrupted: early, in the middle, at the commit that ends it. */
const points = [0.1, 0.6, 1];

async function openBehindProxy() {
  const application = await openClinic();
  const proxy = await startProxy(`${uri}&serverSelectionTimeoutMS=1000`);
  onTestFinished(() => proxy.stop());
  return { application, proxy, requests: await requestsToCommit() };
}

function moveInProcess(address: string) {
  const script = new URL('./move-and-wait.ts', import.meta.url);
  const moving = fork(script, [computer.folder, address], { stdio: 'inherit' });
  return { kill: () => moving.kill('SIGKILL'), ended: once(moving, 'exit') };
}

describe('a move that is interrupted', { timeout: 120_000 }, () => {
  it.each(points.slice(1))(
    'by the network, at %f of it, leaves this computer in use and is done again',
    async (part) => {
      const { application, proxy, requests } = await openBehindProxy();
      proxy.before(Math.ceil(requests * part), () => proxy.cut());
      const refused = await refusalOf(application.call('backup.moveToServer', { uri: proxy.uri }));
      expect(refused.code).toBe('MOVE_INTERRUPTED');
      expect(await kindOf(application)).toBe('this-computer');
      expect((await application.call('patients.registerPatient', elena)).patientId).toBe('PAT-00002');

      proxy.mend();
      await application.call('backup.moveToServer', { uri: proxy.uri });
      expect(await kindOf(application)).toBe('server');
      expect(await findElena(application)).toBe(2);
      await application.stop(); // while there is a network to say goodbye by
    },
  );

  it.each(points)('by a kill, at %f of it, leaves this computer in use and is done again', async (part) => {
    const { application, proxy, requests } = await openBehindProxy();
    await application.stop();
    const moving = moveInProcess(proxy.uri);
    proxy.before(Math.ceil(requests * part), () => void moving.kill());
    expect(await moving.ended).toEqual([null, 'SIGKILL']);

    const again = await openAgain();
    expect(await kindOf(again)).toBe('this-computer');
    await again.call('patients.registerPatient', elena);
    await again.call('backup.moveToServer', { uri: proxy.uri });
    expect(await findElena(again)).toBe(2);
  });

  it('by a kill when all was copied, but not yet in use, is done again with what was entered since', async () => {
    const { application, proxy } = await openBehindProxy();
    await application.stop();
    const moving = moveInProcess(proxy.uri);
    proxy.afterCommit(() => void moving.kill());
    expect(await moving.ended).toEqual([null, 'SIGKILL']);
    expect(await (await databaseOf(uri)).collection('clinic').countDocuments()).toBe(1);

    const again = await openAgain();
    await again.call('patients.registerPatient', elena);
    await again.call('backup.moveToServer', { uri });
    expect(await kindOf(again)).toBe('server');
    expect(await findElena(again)).toBe(2);
  });

  it('when all was copied and somebody has worked there since, never touches their work', async () => {
    const { application, proxy } = await openBehindProxy();
    await application.stop();
    const moving = moveInProcess(proxy.uri);
    proxy.afterCommit(() => void moving.kill());
    await moving.ended;

    const other = newComputer();
    onTestFinished(() => other.remove());
    const joined = await other.open();
    onTestFinished(() => joined.stop());
    await joined.call('clinic.joinServer', { uri });
    await joined.call('accounts.signIn', ada);
    const again = await openAgain();
    expect((await refusalOf(again.call('backup.moveToServer', { uri }))).code).toBe('SERVER_HAS_CLINIC');
    expect(await findElena(joined)).toBe(1);
  });
});

let known: number | undefined;

/** How many requests a move of this clinic sends until its last commit, counted once. */
async function requestsToCommit(): Promise<number> {
  if (known !== undefined) return known;
  const other = newComputer();
  const application = await other.open();
  await application.call('clinic.setUp', firstRun(keyFile));
  await application.call('patients.registerPatient', elena);
  const proxy = await startProxy(server.freshUri());
  await application.call('backup.moveToServer', { uri: proxy.uri });
  known = proxy.requestsToCommit;
  await application.stop();
  await proxy.stop();
  other.remove();
  return known;
}

import { channel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, openConnectionAsItIs } from '#main/database/connection.ts';
import { isConnectionError } from '#main/database/database-errors.ts';
import { type CountingProxy, startProxy } from '../support/counting-proxy.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let uri: string;
/** The sockets that this process has opened, as the driver's are not to be had otherwise. */
const sockets = new Set<Socket>();
const collect = (message: unknown) => void sockets.add((message as { socket: Socket }).socket);

beforeAll(async () => {
  channel('net.client.socket').subscribe(collect);
  database = await startTestDatabase();
});
afterAll(async () => {
  channel('net.client.socket').unsubscribe(collect);
  await database.stop();
});
beforeEach(() => {
  uri = database.freshUri();
});

async function open(address: string): Promise<Connection> {
  const connection = await openConnectionAsItIs(address);
  onTestFinished(() => connection.close());
  return connection;
}

async function openBehindProxy(options: string): Promise<{ connection: Connection; proxy: CountingProxy }> {
  const proxy = await startProxy(`${uri}&${options}`);
  onTestFinished(() => proxy.stop());
  return { connection: await open(proxy.uri), proxy };
}

const errorIn = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => error,
  );

/** Destroys every socket at the moment at which a connection was taken and is not written to yet. */
function destroyWhenNextTaken({ db }: Connection): void {
  db.client.once('connectionCheckedOut', () => {
    for (const socket of sockets) socket.destroy();
  });
}

describe('a connection that ends between its being taken and written to', () => {
  it('is replaced, and a write or a read that can be repeated is', async () => {
    const connection = await open(uri);
    const things = connection.db.collection('things');
    await things.insertOne({ n: 1 });
    destroyWhenNextTaken(connection);
    await things.insertOne({ n: 2 });
    destroyWhenNextTaken(connection);
    expect(await things.countDocuments()).toBe(2);
    destroyWhenNextTaken(connection);
    await connection.runTransaction((session) => things.insertOne({ n: 3 }, { session }));
    expect(await things.countDocuments()).toBe(3);
  });

  it('ends what cannot be repeated', async () => {
    const connection = await open(uri);
    await connection.ping();
    destroyWhenNextTaken(connection);
    expect(isConnectionError(await errorIn(connection.ping()))).toBe(true);
    await connection.ping();
  });
});

describe('a network that is cut', () => {
  it('is what ended many writes at once', async () => {
    const { connection, proxy } = await openBehindProxy('serverSelectionTimeoutMS=300');
    const things = connection.db.collection('things');
    await things.insertOne({ n: 0 });
    proxy.cut();
    expect(isConnectionError(await errorIn(things.insertMany([{ n: 1 }, { n: 2 }])))).toBe(true);
    proxy.mend();
  });
});

describe('a server that says nothing', () => {
  it('is waited for as long as the connection string says', async () => {
    const { connection, proxy } = await openBehindProxy('socketTimeoutMS=300');
    const things = connection.db.collection('things');
    await things.insertOne({ n: 0 });
    proxy.before(1, () => proxy.silence());
    expect(isConnectionError(await errorIn(connection.ping()))).toBe(true);
  });

  it('is waited for five minutes where it does not, and for a free connection half a minute', async () => {
    const { options } = (await open(uri)).db.client;
    expect(options).toMatchObject({
      serverSelectionTimeoutMS: 8_000,
      waitQueueTimeoutMS: 30_000,
      socketTimeoutMS: 300_000,
    });
  });

  it('has a free connection for nobody, who is told so', async () => {
    const { connection, proxy } = await openBehindProxy('maxPoolSize=1&waitQueueTimeoutMS=200');
    proxy.before(1, () => proxy.silence());
    const first = errorIn(connection.ping());
    expect(isConnectionError(await errorIn(connection.ping()))).toBe(true);
    proxy.cut();
    expect(isConnectionError(await first)).toBe(true);
    proxy.mend();
  });

  it('is not taken for gone where it has nothing to tell of changes', async () => {
    const { connection, proxy } = await openBehindProxy('socketTimeoutMS=1500');
    const heard: string[] = [];
    const following = connection.followChanges({
      collections: ['patients'],
      after: undefined,
      onChange: (collection) => void heard.push(collection),
      onFollowing: () => void heard.push('following'),
      onPosition: () => undefined,
    });
    following.catch(() => undefined);
    await expect.poll(() => heard).toEqual(['following']);
    const asked = proxy.requests;
    // Each time for a second: longer together than silence is borne.
    await expect.poll(() => proxy.requests, { timeout: 10_000 }).toBeGreaterThan(asked + 2);
    await connection.db.collection('patients').insertOne({ n: 1 });
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['following', 'patients']);
  });
});

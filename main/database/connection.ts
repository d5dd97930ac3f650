import { setTimeout as pause } from 'node:timers/promises';
import type { ClientSession } from 'mongodb';
import { type Db, MongoClient, MongoParseError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { type Collections, collectionsOf } from './collections.ts';
import { endLostWrites } from './end-lost-writes.ts';
import { type FollowOptions, followChanges } from './follow-changes.ts';
import { migrate } from './migrate.ts';
import { runTransaction } from './transaction.ts';

/** An open database. */
export interface Connection {
  readonly collections: Collections;
  /** The driver's own handle, for what concerns the database as a whole. */
  readonly db: Db;
  readonly serverVersion: string;
  runTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  /** Milliseconds of one round trip. Throws where the database does not answer. */
  ping(): Promise<number>;
  /** Follows what anybody changes until the connection ends. @throws MongoError with which it ended */
  followChanges(options: FollowOptions): Promise<void>;
  close(): Promise<void>;
}

const DATABASE_NAME = 'glytch';
const OLDEST_SERVER = 6;
/** How long each stage of a command may take; a connection string may say otherwise. */
const STAGES = {
  /** Until there is a server. */
  serverSelectionTimeoutMS: 8_000,
  /** Until one of the connections to it is free. */
  waitQueueTimeoutMS: 30_000,
  /**
   * How long a server that is there may say nothing. What takes longest without a word is an index over many documents,
   * and a write that waits until the database on this computer is compacted. A change stream says something each second.
   */
  socketTimeoutMS: 300_000,
} as const;
const GOODBYE_WITHIN_MS = 3_000;
const AUTHENTICATION_FAILED = 18;
const UNAUTHORIZED = 13;

function openClient(uri: string): MongoClient {
  endLostWrites();
  const unsaid = Object.entries(STAGES).filter(([stage]) => !new RegExp(`[?&]${stage}=`, 'i').test(uri));
  return new MongoClient(uri, {
    appName: 'Glytch Clinic',
    ignoreUndefined: true,
    ...Object.fromEntries(unsaid),
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: 'majority' },
  });
}

function databaseOf(client: MongoClient): Db {
  const named = client.options.dbName;
  return client.db(named && named !== 'test' ? named : DATABASE_NAME);
}

function connectionProblem(error: unknown): ErrorCode {
  if (error instanceof MongoParseError || error instanceof TypeError) return 'SERVER_URI_INVALID';
  if (
    error instanceof MongoServerError &&
    (error.code === AUTHENTICATION_FAILED || error.code === UNAUTHORIZED)
  ) {
    return 'SERVER_AUTHENTICATION_FAILED';
  }
  if (error instanceof MongoServerSelectionError || error instanceof Error) return 'SERVER_UNREACHABLE';
  return 'UNEXPECTED';
}

async function checkServer(db: Db): Promise<string> {
  const hello = await db.admin().command({ hello: 1 });
  const isReplicaSet = typeof hello.setName === 'string' || hello.msg === 'isdbgrid';
  if (!isReplicaSet) throw new AppError('SERVER_STANDALONE');
  const info = await db.admin().command({ buildInfo: 1 });
  const version = String(info.version);
  if (Number.parseInt(version, 10) < OLDEST_SERVER)
    throw new AppError('SERVER_TOO_OLD', { parameters: { version } });
  return version;
}

/** True where the URI asks for TLS with its checks, or names this machine only, so that nobody on a network can listen. */
export function isTransportProtected(uri: string): boolean {
  let client: MongoClient;
  try {
    client = new MongoClient(uri);
  } catch {
    throw new AppError('SERVER_URI_INVALID');
  }
  const { tls, rejectUnauthorized, checkServerIdentity } = client.options;
  if (tls && rejectUnauthorized !== false && checkServerIdentity === undefined) return true;
  return client.options.hosts.every((host) => {
    const name = host.host ?? '';
    return host.socketPath !== undefined || ['localhost', '127.0.0.1', '::1'].includes(name);
  });
}

/** What a server is and holds, found out without changing anything. */
export async function inspectServer(uri: string): Promise<{ serverVersion: string; clinicName?: string }> {
  const client = await connectClient(uri);
  try {
    const db = databaseOf(client);
    const serverVersion = await checkServer(db);
    const clinic = await db.collection<{ _id: string; name: string }>('clinic').findOne({ _id: 'clinic' });
    return clinic ? { serverVersion, clinicName: clinic.name } : { serverVersion };
  } finally {
    await client.close();
  }
}

async function connectClient(uri: string): Promise<MongoClient> {
  try {
    const client = openClient(uri);
    await client.connect();
    return client;
  } catch (error) {
    throw new AppError(connectionProblem(error));
  }
}

/**
 * Closes, and waits for it for a while only. The driver (7.9) says goodbye without a limit, and never ends where the socket
 * ended between a connection's being taken and written to: the embedded database is then not started again.
 */
async function closeClient(client: MongoClient): Promise<void> {
  await Promise.race([client.close(), pause(GOODBYE_WITHIN_MS, undefined, { ref: false })]);
}

/**
 * Connects, checks that the server can carry the application (a replica set of version 6 or newer), and brings
 * collections, validators, indexes and migrations up to date.
 * @param uri a MongoDB connection string; the database is the one that it names, `glytch` where it names none
 * @throws AppError SERVER_… or DATABASE_… saying what is wrong
 */
export function openConnection(uri: string): Promise<Connection> {
  return openAnd(uri, migrate);
}

/**
 * The same of a database that stays as it is: it is to be filled, or only to be looked at.
 * @throws AppError SERVER_… saying what is wrong
 */
export function openConnectionAsItIs(uri: string): Promise<Connection> {
  return openAnd(uri, async () => undefined);
}

async function openAnd(uri: string, prepare: (db: Db) => Promise<void>): Promise<Connection> {
  const client = await connectClient(uri);
  try {
    const db = databaseOf(client);
    const serverVersion = await checkServer(db);
    await prepare(db);
    return {
      collections: collectionsOf(db),
      db,
      serverVersion,
      runTransaction: (work) => runTransaction(client, work),
      async ping() {
        const before = performance.now();
        await db.command({ ping: 1 });
        return performance.now() - before;
      },
      followChanges: (options) => followChanges(db, options),
      close: () => closeClient(client),
    };
  } catch (error) {
    await client.close();
    if (error instanceof MongoServerError && error.code === UNAUTHORIZED) {
      throw new AppError('SERVER_AUTHENTICATION_FAILED');
    }
    throw error;
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, type Document, MongoClient } from 'mongodb';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../main/database/start-embedded-database.ts';
import { TEST_KEY } from './test-key.ts';

/** Documents of these tests have numbers for ids, or let the driver make one. */
export interface AnyDocument extends Document {
  _id?: number;
}

/** A database of its own in a new folder, with a connected driver. */
export interface TestDatabase {
  folder: string;
  database: EmbeddedDatabase;
  client: MongoClient;
  db: Db;
  /** Ends the program and starts it on the same folder again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  const start = () => startEmbeddedDatabase({ folder, key: TEST_KEY });
  const database = await start();
  const client = new MongoClient(database.uri);
  const opened: TestDatabase = {
    folder,
    database,
    client,
    db: client.db('clinic'),
    async restart() {
      await opened.client.close();
      await opened.database.stop();
      opened.database = await start();
      opened.client = new MongoClient(opened.database.uri);
      opened.db = opened.client.db('clinic');
    },
    async close() {
      await opened.client.close();
      await opened.database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return opened;
}

/** The error a promise is rejected with; its code and labels are what tests look at. */
export async function errorOf(
  promise: Promise<unknown>,
): Promise<Error & { code?: unknown; codeName?: unknown }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
  throw new Error('expected to be rejected');
}

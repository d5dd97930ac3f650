import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '../../../main/database/start-embedded-database.ts';
import { flipBitIn, folderFromBackup, indexTableOf, leafPagesOf, openFile, tableOf } from './file-on-disk.ts';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

const COUNT = 3_000;
const COLLECTIONS = ['patients', 'visits', 'rooms'];

let test: TestDatabase;
let file: string;
beforeEach(async () => {
  test = await openTestDatabase();
  file = join(test.folder, 'database.sqlite');
  for (const name of COLLECTIONS) {
    const collection = test.db.collection<AnyDocument>(name);
    await collection.createIndex({ number: -1 }, { name: `${name}_number`, unique: true });
    await collection.insertMany(
      Array.from({ length: COUNT }, (_value, _id) => ({
        _id,
        number: _id,
        text: `${name} ${'x'.repeat(200)}`,
      })),
    );
  }
});
afterEach(() => test.close());

async function stop(): Promise<void> {
  await test.client.close();
  await test.database.stop();
}

/** Ends the program as a power cut would, so that its log stays. */
async function kill(): Promise<void> {
  await test.client.close(true);
  if (test.database.processId !== undefined) process.kill(test.database.processId, 'SIGKILL');
  await test.database.stop();
}

/** Flips a bit in some of the pages of a table. */
function damage(
  table: (connection: ReturnType<typeof openFile>) => string,
  pick: (pages: number[]) => number[],
) {
  const connection = openFile(file);
  const pages = pick(leafPagesOf(connection, table(connection)));
  connection.close();
  flipBitIn(file, pages);
}

interface Rescue {
  database: EmbeddedDatabase;
  client: MongoClient;
}

async function openForRescue<Result>(work: (rescue: Rescue) => Promise<Result>): Promise<Result> {
  const database = await startEmbeddedDatabase({ folder: test.folder, key: TEST_KEY, rescue: true });
  const client = new MongoClient(database.uri);
  try {
    return await work({ database, client });
  } finally {
    await client.close();
    await database.stop();
  }
}

function hashOf(path: string): string | undefined {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined;
}

describe('a rescue', () => {
  it('reads all that is whole, and most of what is not', async () => {
    await stop();
    damage(
      (connection) => tableOf(connection, 'visits'),
      (pages) => [pages[3], pages[4], pages[90], pages.at(-1)].filter((page) => page !== undefined),
    );
    const before = hashOf(file);
    await openForRescue(async ({ database, client }) => {
      const report = await database.damage();
      expect(report.isWhole).toBe(false);
      const byName = new Map(report.collections.map((collection) => [collection.name, collection]));
      for (const name of ['patients', 'rooms']) {
        expect(byName.get(name)).toMatchObject({ documents: COUNT, indexes: 2, problems: [] });
        expect(
          await client
            .db('clinic')
            .collection(name)
            .countDocuments({ number: { $gte: 0 } }),
        ).toBe(COUNT);
      }
      const read = await client.db('clinic').collection<AnyDocument>('visits').find().toArray();
      expect(read.length).toBeGreaterThan(COUNT * 0.95);
      expect(read.length).toBeLessThan(COUNT);
      for (const visit of read) {
        expect(visit).toEqual({ _id: visit._id, number: visit._id, text: `visits ${'x'.repeat(200)}` });
      }
      expect(byName.get('visits')).toMatchObject({
        documents: read.length,
        problems: [`${COUNT - read.length} of ${COUNT} documents cannot be read`],
      });
      const some = read[100];
      expect(await client.db('clinic').collection('visits').findOne({ number: some?.number })).toEqual(some);
    });
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(test.folder)).not.toContain('rescue');
  });

  it('refuses every write, and says why', async () => {
    await stop();
    await openForRescue(async ({ database, client }) => {
      const rooms = client.db('clinic').collection<AnyDocument>('rooms');
      const writes: (() => Promise<unknown>)[] = [
        () => rooms.insertOne({ _id: COUNT }),
        () => rooms.updateOne({ _id: 1 }, { $set: { a: 1 } }),
        () => rooms.deleteMany({}),
        () => rooms.findOneAndDelete({ _id: 1 }),
        () => rooms.createIndex({ text: 1 }),
        () => rooms.drop(),
        () => client.db('clinic').createCollection('new'),
        () => client.db('clinic').dropDatabase(),
        () =>
          client.withSession((session) =>
            session.withTransaction(() => rooms.insertOne({ _id: COUNT }, { session })),
          ),
      ];
      for (const write of writes) {
        expect(await errorOf(write())).toMatchObject({ code: 371, codeName: 'UserWritesBlocked' });
      }
      expect((await errorOf(database.sweepExpired())).code).toBe('READ_ONLY');
      expect((await errorOf(database.compact())).code).toBe('READ_ONLY');
      expect(await rooms.countDocuments()).toBe(COUNT);
    });
  });

  it('can be backed up, as a whole database again', async () => {
    await stop();
    damage(
      (connection) => tableOf(connection, 'visits'),
      (pages) => pages.slice(10, 12),
    );
    const target = mkdtempSync(join(tmpdir(), 'embedded-rescue-'));
    const backup = join(target, 'backup');
    const readable = await openForRescue(async ({ database, client }) => {
      await database.backUp(backup);
      return client.db('clinic').collection('visits').countDocuments();
    });
    const folder = folderFromBackup(backup, join(target, 'opened'));
    const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
    const client = new MongoClient(database.uri);
    expect(await database.checkIntegrity()).toMatchObject({ isWhole: true });
    expect(await client.db('clinic').collection('visits').countDocuments()).toBe(readable);
    await client.db('clinic').collection<AnyDocument>('visits').insertOne({ _id: COUNT, number: COUNT });
    await client.close();
    await database.stop();
    rmSync(target, { recursive: true, force: true });
  });

  it('does without an index that cannot be read', async () => {
    await stop();
    damage(
      (connection) => indexTableOf(connection, 'visits_number'),
      (pages) => pages.slice(0, 3),
    );
    await openForRescue(async ({ database, client }) => {
      const visits = (await database.damage()).collections.find(({ name }) => name === 'visits');
      expect(visits).toMatchObject({
        documents: COUNT,
        problems: ['index visits_number: it cannot be read'],
      });
      expect(
        await client
          .db('clinic')
          .collection('visits')
          .countDocuments({ number: { $lt: 10 } }),
      ).toBe(10);
    });
  });

  it('keeps the changes behind a damaged place in the log', async () => {
    await stop();
    await test.restart();
    const rooms = test.db.collection<AnyDocument>('rooms');
    for (let _id = COUNT; _id < COUNT + 40; _id += 1)
      await rooms.insertOne({ _id, number: _id, text: 'late' });
    await kill();
    const log = `${file}-wal`;
    const bytes = readFileSync(log);
    const middle = Math.floor(statSync(log).size / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(log, bytes);
    const before = [hashOf(file), hashOf(log)];
    expect((await errorOf(startEmbeddedDatabase({ folder: test.folder, key: TEST_KEY }))).code).toBe(
      'DAMAGED',
    );
    await openForRescue(async ({ database, client }) => {
      const report = await database.damage();
      expect(report.isWhole).toBe(false);
      expect(report.filePages[0]).toMatch(/^\d+ pages in the log/);
      const late = await client
        .db('clinic')
        .collection<AnyDocument>('rooms')
        .find({ text: 'late' })
        .toArray();
      expect(late.map((room) => room._id)).toContain(COUNT + 39);
      expect(await client.db('clinic').collection('patients').countDocuments()).toBe(COUNT);
    });
    expect([hashOf(file), hashOf(log)]).toEqual(before);
  });

  it('says so where nothing can be read, or the key is another', async () => {
    await stop();
    const open = (key: Buffer) => startEmbeddedDatabase({ folder: test.folder, key, rescue: true });
    expect((await errorOf(open(Buffer.alloc(32, 1)))).code).toBe('WRONG_KEY');
    const good = readFileSync(file);
    flipBitIn(file, [1]);
    expect((await errorOf(open(TEST_KEY))).code).toBe('DAMAGED');
    writeFileSync(file, good);
    await test.restart();
    expect((await errorOf(test.database.damage())).code).toBe('UNEXPECTED');
    expect((await errorOf(open(TEST_KEY))).code).toBe('FOLDER_IN_USE');
  });
});

import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDatabase } from '../../../main/database/start-embedded-database.ts';
import { flipBitIn, leafPagesOf, openFile, tableOf } from './file-on-disk.ts';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

const COUNT = 3_000;

let test: TestDatabase;
let file: string;
beforeEach(async () => {
  test = await openTestDatabase();
  file = join(test.folder, 'database.sqlite');
});
afterEach(() => test.close());

async function fill(name: string): Promise<void> {
  await test.db
    .collection<AnyDocument>(name)
    .insertMany(Array.from({ length: COUNT }, (_value, _id) => ({ _id, text: 'x'.repeat(200) })));
}

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

async function openingError(): Promise<unknown> {
  return (await errorOf(startEmbeddedDatabase({ folder: test.folder, key: TEST_KEY }))).code;
}

/** Damages a page towards the end of a collection while the program is stopped. */
async function damage(name: string): Promise<void> {
  await stop();
  const connection = openFile(file);
  const pages = leafPagesOf(connection, tableOf(connection, name));
  connection.close();
  flipBitIn(file, pages.slice(pages.length * 0.9).slice(0, 1));
  await test.restart();
}

describe('a damaged page', () => {
  beforeEach(async () => {
    await fill('visits');
    await fill('rooms');
    await damage('visits');
  });

  it('is told of by every command that meets it, and all else goes on', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    for (let round = 0; round < 2; round += 1) {
      const error = await errorOf(visits.find({ text: 'none' }).toArray());
      expect(error).toMatchObject({ code: 301, codeName: 'DataCorruptionDetected' });
      expect(error.message).toContain('clinic.visits');
      expect((await errorOf(visits.updateMany({}, { $set: { a: round } }))).code).toBe(301);
      expect((await errorOf(visits.aggregate([{ $group: { _id: '$text' } }]).toArray())).code).toBe(301);
      expect(await visits.findOne({ _id: 1 })).toMatchObject({ _id: 1 });
      expect(await test.db.collection('rooms').countDocuments({ text: /^x/ })).toBe(COUNT);
    }
  });

  it('is met by a cursor halfway', async () => {
    const cursor = test.db.collection<AnyDocument>('visits').find({}, { batchSize: 50 });
    const read: unknown[] = [];
    const error = await errorOf(
      (async () => {
        for await (const visit of cursor) read.push(visit._id);
      })(),
    );
    expect(error.code).toBe(301);
    expect(error.message).toContain('clinic.visits');
    expect(read.length).toBeGreaterThan(1_000);
    expect(await test.db.collection('rooms').countDocuments({ text: /^x/ })).toBe(COUNT);
  });

  it('fails no write but those that meet it', async () => {
    const rooms = test.db.collection<AnyDocument>('rooms');
    const visits = test.db.collection<AnyDocument>('visits');
    const writes = Array.from({ length: 40 }, (_value, at) =>
      at % 4 === 0
        ? visits.updateMany({ text: /^x/ }, { $set: { at } }).then(
            () => 'written',
            (error) => error.code,
          )
        : rooms.updateOne({ _id: at }, { $inc: { n: 1 } }).then(
            () => 'written',
            (error) => error.code,
          ),
    );
    const outcomes = await Promise.all(writes);
    expect(outcomes).toEqual(outcomes.map((_outcome, at) => (at % 4 === 0 ? 301 : 'written')));
    expect(await rooms.countDocuments({ n: 1 })).toBe(30);
    expect(await visits.countDocuments({ _id: { $lt: 100 }, at: { $exists: true } })).toBe(0);
  });

  it('aborts a transaction that meets it, and the next one goes on', async () => {
    const session = test.client.startSession();
    session.startTransaction();
    await test.db.collection<AnyDocument>('rooms').updateOne({ _id: 1 }, { $set: { a: 1 } }, { session });
    const visits = test.db.collection('visits');
    expect((await errorOf(visits.updateMany({}, { $set: { a: 1 } }, { session }))).code).toBe(301);
    await session.endSession();
    expect(await test.db.collection('rooms').countDocuments({ a: 1 })).toBe(0);
    await test.db.collection<AnyDocument>('rooms').updateOne({ _id: 2 }, { $set: { a: 2 } });
    expect(await test.db.collection('rooms').countDocuments({ a: 2 })).toBe(1);
  });
});

describe('opening', () => {
  it('says that a file is damaged whose list of tables or of collections is', async () => {
    await fill('visits');
    await stop();
    const good = readFileSync(file);
    const connection = openFile(file);
    const [collections = 0] = leafPagesOf(connection, 'collections');
    connection.close();
    for (const page of [1, collections]) {
      flipBitIn(file, [page]);
      expect([page, await openingError()]).toEqual([page, 'DAMAGED']);
      writeFileSync(file, good);
    }
    await test.restart();
    expect(await test.db.collection('visits').countDocuments()).toBe(COUNT);
  });

  it('recovers from a log whose last page was torn: all that was answered is there', async () => {
    for (let _id = 0; _id < 20; _id += 1) await test.db.collection<AnyDocument>('visits').insertOne({ _id });
    const acknowledged = statSync(`${file}-wal`).size;
    await test.db.collection<AnyDocument>('visits').insertOne({ _id: 20 });
    const whole = statSync(`${file}-wal`).size;
    expect(whole).toBeGreaterThan(acknowledged);
    await kill();
    truncateSync(`${file}-wal`, whole - 1_000); // as if the power had gone while the last commit was written
    await test.restart();
    const visits = test.db.collection<AnyDocument>('visits');
    const ids = (await visits.find().sort({ _id: 1 }).toArray()).map((visit) => visit._id);
    expect(ids).toEqual(Array.from({ length: 20 }, (_value, _id) => _id));
    expect(await test.database.checkIntegrity()).toMatchObject({ isWhole: true });
  });

  it('is not misled by an index of the log that was left behind', async () => {
    await fill('visits');
    await kill();
    writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 0xab));
    await test.restart();
    expect(await test.db.collection('visits').countDocuments()).toBe(COUNT);
    await stop();
    writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 0xcd));
    await test.restart();
    expect(await test.db.collection('visits').countDocuments()).toBe(COUNT);
    expect(await test.database.checkIntegrity()).toMatchObject({ isWhole: true });
  });
});

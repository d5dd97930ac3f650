import {
  Binary,
  BSONRegExp,
  Code,
  type Db,
  Decimal128,
  Double,
  GridFSBucket,
  Int32,
  Long,
  MaxKey,
  MinKey,
  MongoClient,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { copyDatabase, digestOf, listCollections } from '#main/database/copy-database.ts';
import { openTestDatabase, type TestDatabase } from '../embedded-database/test-database.ts';

let source: TestDatabase;
let target: TestDatabase;
let from: Db;
let to: Db;
let round = 0;

beforeAll(async () => {
  source = await openTestDatabase();
  target = await openTestDatabase();
});
beforeEach(() => {
  round += 1;
  from = source.client.db(`copied${round}`);
  to = target.client.db(`copied${round}`);
});
afterAll(async () => {
  await source.close();
  await target.close();
});

/** A collection as its documents lie on the disk. */
async function stored(db: Db, name: string): Promise<string[]> {
  const found = await db
    .collection(name)
    .find<Uint8Array>({}, { raw: true, sort: { _id: 1 } })
    .toArray();
  return found.map((bytes) => Buffer.from(bytes).toString('hex'));
}

const everyType = {
  int: new Int32(5),
  long: Long.fromNumber(5),
  longest: Long.MIN_VALUE,
  double: new Double(5),
  minusZero: new Double(-0),
  notANumber: new Double(Number.NaN),
  decimal: Decimal128.fromString('1.50'),
  text: 'Zoë\u0000 \u{1F600}',
  date: new Date(-62_135_596_800_000),
  timestamp: new Timestamp({ t: 7, i: 8 }),
  id: new ObjectId(),
  uuid: new UUID(),
  bytes: new Binary(Buffer.from([0, 255]), 0),
  userBytes: new Binary(Buffer.from([1]), 128),
  expression: new BSONRegExp('^a.b$', 'imsx'),
  code: new Code('return 1'),
  nothing: null,
  yes: true,
  smallest: new MinKey(),
  largest: new MaxKey(),
  nested: { list: [1, [new Double(2), { deep: Long.fromNumber(3) }], []], empty: {} },
  '': 'a field without a name',
};

describe('copying a database', () => {
  it('keeps every type as it is stored, as values and as ids', async () => {
    await from.collection('types').insertOne(everyType);
    for (const id of [
      new Int32(1),
      Long.fromNumber(2),
      new Double(3.5),
      'x',
      new UUID(),
      { a: new Double(1) },
    ]) {
      await from.collection<{ _id: unknown }>('ids').insertOne({ _id: id });
    }
    const copied = await copyDatabase(from, to);
    expect(copied.map(({ name, documents }) => [name, documents])).toEqual([
      ['ids', 6],
      ['types', 1],
    ]);
    expect(await stored(to, 'types')).toEqual(await stored(from, 'types'));
    expect(await stored(to, 'ids')).toEqual(await stored(from, 'ids'));
    expect(await digestOf(to.collection('ids'))).toEqual(await digestOf(from.collection('ids')));
  });

  it('keeps validators and indexes, also where older documents do not meet them', async () => {
    const people = from.collection('people');
    await people.insertMany([{ name: 'Elena', email: 'e@x', at: new Date() }, { name: 'Older' }]);
    await people.createIndexes([
      { key: { email: 1 }, unique: true, sparse: true },
      { key: { name: 1, at: -1 }, name: 'byName' },
      { key: { at: 1 }, expireAfterSeconds: 31_536_000 },
      { key: { name: -1 }, unique: true, partialFilterExpression: { email: { $exists: true } } },
    ]);
    await from.command({
      collMod: 'people',
      validator: { $jsonSchema: { bsonType: 'object', required: ['email'] } },
      validationLevel: 'strict',
      validationAction: 'error',
    });
    await from.createCollection('empty');
    await copyDatabase(from, to);
    expect(await to.collection('people').indexes()).toEqual(await people.indexes());
    const options = async (db: Db) =>
      (await listCollections(db)).map((collection) => [collection.name, collection.options]);
    expect(await options(to)).toEqual(await options(from));
    expect(await to.collection('people').countDocuments()).toBe(2);
    await expect(to.collection('people').insertOne({ name: 'No email' })).rejects.toMatchObject({
      code: 121,
    });
    await expect(to.collection('people').insertOne({ name: 'Other', email: 'e@x' })).rejects.toMatchObject({
      code: 11000,
    });
  });

  it('keeps files', async () => {
    const content = Buffer.alloc(700_000, 'scan');
    const upload = new GridFSBucket(from).openUploadStream('scan.pdf');
    await new Promise((resolve, reject) => upload.on('finish', resolve).on('error', reject).end(content));
    await copyDatabase(from, to);
    const parts: Buffer[] = [];
    for await (const part of new GridFSBucket(to).openDownloadStream(upload.id)) parts.push(part);
    expect(Buffer.concat(parts).equals(content)).toBe(true);
  });

  it('tells how far it is, and stops between two batches', async () => {
    const many = Array.from({ length: 1_800 }, (_, index) => ({ index }));
    await from.collection('many').insertMany(many);
    const told: number[] = [];
    const stop = new AbortController();
    const reason = new Error('Stopped');
    const copying = copyDatabase(from, to, {
      signal: stop.signal,
      onProgress(done, total) {
        expect(total).toBe(3_600);
        told.push(done);
        if (done >= 1_000) stop.abort(reason);
      },
    });
    await expect(copying).rejects.toBe(reason);
    expect(told).toEqual([500, 1_000]);
    expect(await to.collection('many').countDocuments()).toBe(1_000);
  });

  it('refuses a collection that is there already', async () => {
    await from.collection('notes').insertOne({ text: 'mine' });
    await to.collection('notes').insertOne({ text: 'another' });
    await expect(copyDatabase(from, to)).rejects.toMatchObject({ code: 48 });
    expect(await to.collection('notes').countDocuments()).toBe(1);
  });

  it('finds that something else was written than what was read', async () => {
    await from.collection('notes').insertOne({ text: 'as written' });
    // Through one connection: what is changed after the writing is changed before the reading.
    const narrow = new MongoClient(target.database.uri, { maxPoolSize: 1 });
    onTestFinished(() => narrow.close());
    const written = narrow.db(to.databaseName);
    const changing = copyDatabase(from, written, {
      onProgress: () =>
        void written
          .collection('notes')
          .updateOne({}, { $set: { text: 'as changed' } })
          .catch(() => undefined),
    });
    await expect(changing).rejects.toMatchObject({ value: { code: 'COPY_DIFFERS' } });
  });
});

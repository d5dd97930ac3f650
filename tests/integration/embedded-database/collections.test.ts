import { type Document, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** What explain says of the way a query is answered. */
async function planOf(
  collection: string,
  query: Document,
  sort: Document = {},
): Promise<{ index: string | undefined; sorts: boolean; keys: number; documents: number }> {
  const explained = await test.db.collection(collection).find(query).sort(sort).explain('executionStats');
  let stage: Document = explained.queryPlanner.winningPlan;
  const sorts = stage.stage === 'SORT';
  while (stage.inputStage !== undefined) stage = stage.inputStage;
  return {
    index: stage.indexName,
    sorts,
    keys: explained.executionStats.totalKeysExamined,
    documents: explained.executionStats.totalDocsExamined,
  };
}

describe('indexes', () => {
  beforeAll(async () => {
    const patients = test.db.collection<AnyDocument>('patients');
    await patients.insertMany(
      Array.from({ length: 2_000 }, (_value, n) => ({
        _id: n,
        code: `P${n}`,
        status: n % 2 === 0 ? 'active' : 'closed',
        words: [`w${n % 50}`, `name${n}`],
        at: new Date(n * 1000),
        doctor: n % 20,
      })),
    );
    await patients.createIndexes([
      { key: { code: 1 }, unique: true },
      { key: { status: 1 } },
      { key: { words: 1 } },
      { key: { doctor: 1, at: -1 } },
      { key: { at: -1 } },
      { key: { at: 1 }, name: 'expiry', expireAfterSeconds: 2_000_000_000 },
    ]);
  });

  it.each<[string, Document, Document, { index?: string; sorts?: boolean; most: number }]>([
    ['equality', { code: 'P77' }, {}, { index: 'code_1', most: 1 }],
    ['_id', { _id: 5 }, {}, { index: '_id_', most: 1 }],
    ['$in', { code: { $in: ['P1', 'P2', 'none'] } }, {}, { index: 'code_1', most: 2 }],
    ['a range', { code: { $gte: 'P1990', $lt: 'P1995' } }, {}, { index: 'code_1', most: 5 }],
    ['the beginning of a word in an array', { words: /^name199/ }, {}, { index: 'words_1', most: 11 }],
    ['the rarer of two words', { words: { $all: [/^w/, /^name1999/] } }, {}, { index: 'words_1', most: 1 }],
    [
      'equality and sort in one index',
      { doctor: 3 },
      { at: -1 },
      { index: 'doctor_1_at_-1', sorts: false, most: 100 },
    ],
    ['the same backwards', { doctor: 3 }, { at: 1 }, { index: 'doctor_1_at_-1', sorts: false, most: 100 }],
    [
      'equality and range in one index',
      { doctor: 3, at: { $gte: new Date(1_900_000) } },
      {},
      { index: 'doctor_1_at_-1', most: 5 },
    ],
    ['sort alone', {}, { code: 1 }, { index: 'code_1', sorts: false, most: 2_000 }],
  ])('answers %s from an index', async (_what, query, sort, expected) => {
    const plan = await planOf('patients', query, sort);
    expect(plan.index).toBe(expected.index);
    if (expected.sorts !== undefined) expect(plan.sorts).toBe(expected.sorts);
    expect(plan.documents).toBeLessThanOrEqual(expected.most);
  });

  it('answers $or from one index for each branch', async () => {
    const query = { $or: [{ code: 'P5' }, { words: /^name1999/ }, { code: 'P5', status: 'closed' }] };
    const explained = await test.db.collection('patients').find(query).explain('executionStats');
    expect(explained.queryPlanner.winningPlan.inputStage.stage).toBe('OR');
    expect(explained.executionStats.totalDocsExamined).toBe(2);
    const found = await test.db.collection<AnyDocument>('patients').find(query).sort({ _id: 1 }).toArray();
    expect(found.map((patient) => patient._id)).toEqual([5, 1999]);
  });

  it('reads no more than the limit asks for', async () => {
    const explained = await test.db
      .collection('patients')
      .find({ words: /^name/ })
      .limit(20)
      .explain('executionStats');
    expect(explained.executionStats.totalKeysExamined).toBeLessThanOrEqual(32);
  });

  it('uses a partial index only where the filter implies it', async () => {
    const slots = test.db.collection<AnyDocument>('slots');
    await slots.createIndex({ doctor: 1 }, { partialFilterExpression: { status: 'open' } });
    await slots.insertMany([
      { doctor: 1, status: 'open' },
      { doctor: 1, status: 'closed' },
    ]);
    expect((await planOf('slots', { doctor: 1 })).index).toBeUndefined();
    expect((await planOf('slots', { doctor: 1, status: 'open' })).index).toBe('doctor_1');
    expect(await slots.countDocuments({ doctor: 1 })).toBe(2);
    expect(await slots.countDocuments({ doctor: 1, status: 'open' })).toBe(1);
  });

  it('leaves an index that exists alone, and refuses a conflicting one', async () => {
    const patients = test.db.collection('patients');
    expect(await patients.createIndex({ code: 1 }, { unique: true })).toBe('code_1');
    expect((await errorOf(patients.createIndex({ code: 1 }))).code).toBe(85);
    expect((await errorOf(patients.createIndex({ status: -1 }, { name: 'code_1' }))).code).toBe(86);
    expect((await errorOf(patients.createIndex({ code: 'text' }))).code).toBe(67);
    expect((await patients.indexes()).map((index) => index.name)).toEqual([
      '_id_',
      'code_1',
      'status_1',
      'words_1',
      'doctor_1_at_-1',
      'at_-1',
      'expiry',
    ]);
    expect(
      (await errorOf(test.db.collection('slots').createIndex({ doctor: -1 }, { unique: true }))).code,
    ).toBe(11000);
  });

  it('removes what has expired', async () => {
    const sessions = test.db.collection<AnyDocument>('sessions');
    await sessions.createIndex({ until: 1 }, { expireAfterSeconds: 60 });
    await sessions.insertMany([
      { _id: 1, until: new Date('2026-01-01T00:00:00Z') },
      { _id: 2, until: new Date('2026-01-01T00:05:00Z') },
      { _id: 3 },
      { _id: 4, until: 'never' },
    ]);
    expect(await test.database.sweepExpired(new Date('2026-01-01T00:01:01Z'))).toBe(1);
    expect((await sessions.find().toArray()).map((session) => session._id)).toEqual([2, 3, 4]);
    await test.db.command({
      collMod: 'sessions',
      index: { keyPattern: { until: 1 }, expireAfterSeconds: 0 },
    });
    expect(await test.database.sweepExpired(new Date('2026-01-01T00:05:01Z'))).toBe(1);
  });

  it('lets documents without the field into a sparse unique index', async () => {
    const sparse = test.db.collection<AnyDocument>('sparse');
    await sparse.createIndex({ email: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{ a: 1 }, { a: 2 }, { email: 'x' }]);
    expect((await errorOf(sparse.insertOne({ email: 'x' }))).code).toBe(11000);
    expect(await sparse.countDocuments({ email: null })).toBe(2);
  });
});

describe('validators', () => {
  const schema = {
    bsonType: 'object',
    required: ['name', 'age'],
    additionalProperties: false,
    properties: {
      _id: {},
      name: { bsonType: 'string', minLength: 2, maxLength: 5, pattern: '^[A-Z]', description: 'the name' },
      age: { bsonType: ['int', 'double'], minimum: 0, maximum: 150 },
      kind: { enum: ['a', 'b', null] },
      tags: { bsonType: 'array', items: { bsonType: 'string' }, minItems: 1, maxItems: 2, uniqueItems: true },
      address: { bsonType: 'object', required: ['city'], properties: { city: { bsonType: 'string' } } },
      either: { anyOf: [{ bsonType: 'string' }, { bsonType: 'null' }] },
      exact: { oneOf: [{ bsonType: 'int' }, { bsonType: 'number', maximum: 5 }] },
      none: { not: { bsonType: 'string' } },
      above: { bsonType: 'number', minimum: 1, exclusiveMinimum: true },
    },
    patternProperties: { '^x-': { bsonType: 'string' } },
  };

  beforeAll(() =>
    test.db.createCollection('people', {
      validator: { $jsonSchema: schema },
      validationLevel: 'strict',
      validationAction: 'error',
    }),
  );

  it.each<[Document, string | undefined]>([
    [{ name: 'Ada', age: 3 }, undefined],
    [
      {
        name: 'Ada',
        age: 3.5,
        kind: null,
        tags: ['a'],
        address: { city: 'x' },
        either: null,
        none: 1,
        above: 2,
        'x-ray': 'yes',
        exact: 5.5 - 1.5 + 5,
      },
      undefined,
    ],
    [{ name: 'Ada' }, 'age'],
    [{ name: 'A', age: 3 }, 'name'],
    [{ name: 'ada', age: 3 }, 'name'],
    [{ name: 'Adaaaaaaa', age: 3 }, 'name'],
    [{ name: 'Ada', age: -1 }, 'age'],
    [{ name: 'Ada', age: 'x' }, 'age'],
    [{ name: 'Ada', age: 3, kind: 'c' }, 'kind'],
    [{ name: 'Ada', age: 3, tags: [] }, 'tags'],
    [{ name: 'Ada', age: 3, tags: [1] }, 'tags'],
    [{ name: 'Ada', age: 3, tags: ['a', 'a'] }, 'tags'],
    [{ name: 'Ada', age: 3, address: {} }, 'city'],
    [{ name: 'Ada', age: 3, either: 1 }, 'either'],
    [{ name: 'Ada', age: 3, exact: 3 }, 'exact'],
    [{ name: 'Ada', age: 3, none: 'x' }, 'none'],
    [{ name: 'Ada', age: 3, above: 1 }, 'above'],
    [{ name: 'Ada', age: 3, unknown: 1 }, 'unknown'],
    [{ name: 'Ada', age: 3, 'x-ray': 1 }, 'x-ray'],
  ])('%j: %s', async (document, failing) => {
    const people = test.db.collection('people');
    if (failing === undefined) await people.insertOne({ ...document });
    else {
      const error = await errorOf(people.insertOne({ ...document }));
      expect(error.code).toBe(121);
      expect(JSON.stringify(error instanceof MongoServerError ? error.errInfo : {})).toContain(
        `"${failing}"`,
      );
    }
  });

  it('checks updates too, and old documents only when told to', async () => {
    const people = test.db.collection<AnyDocument>('people');
    expect((await errorOf(people.updateOne({ name: 'Ada' }, { $set: { age: -1 } }))).code).toBe(121);
    await test.db.command({ collMod: 'people', validationLevel: 'off' });
    await people.insertOne({ _id: 1, wrong: true });
    await test.db.command({ collMod: 'people', validationLevel: 'moderate' });
    await people.updateOne({ _id: 1 }, { $set: { wrong: 2 } });
    await test.db.command({ collMod: 'people', validationLevel: 'strict' });
    expect((await errorOf(people.updateOne({ _id: 1 }, { $set: { wrong: 3 } }))).code).toBe(121);
    const [listed] = await test.db.listCollections({ name: 'people' }).toArray();
    expect(listed).toMatchObject({
      options: { validationLevel: 'strict', validator: { $jsonSchema: { required: ['name', 'age'] } } },
    });
  });

  it('refuses a schema it does not know', async () => {
    expect(
      (await errorOf(test.db.createCollection('odd', { validator: { $jsonSchema: { dependencies: {} } } })))
        .code,
    ).toBe(9);
    expect((await errorOf(test.db.createCollection('people'))).code).toBe(48);
  });
});

describe('what is not on the list', () => {
  it.each<[Document, number]>([
    [{ getParameter: 1 }, 59],
    [{ hostInfo: 1 }, 59],
    [{ mapReduce: 'a' }, 59],
    [{ eval: '1' }, 59],
    [{ find: 'a', magic: 1 }, 40415],
    [{ insert: 'a', documents: [{}], magic: 1 }, 40415],
    [{ create: 'capped', capped: true, size: 10 }, 40415],
    [{ find: 'a', collation: { locale: 'de' } }, 40415],
    [{ find: 'a', sort: { a: 2 } }, 15975],
    [{ find: 'a', hint: 'none' }, 2],
    [{ delete: 'a', deletes: [{ q: {}, limit: 5 }] }, 9],
    [{ insert: 'a$b', documents: [{}] }, 73],
  ])('%j is error %i', async (command, code) => {
    await test.db.collection('a').insertOne({ there: true });
    const reply = await test.db.command(command).catch((error: unknown) => error);
    const found =
      reply instanceof MongoServerError
        ? reply.code
        : Array.isArray((reply as Document).writeErrors)
          ? (reply as Document).writeErrors[0].code
          : undefined;
    expect(found).toBe(code);
  });

  it('drops collections and databases', async () => {
    await test.client.db('other').collection('a').insertOne({});
    expect(
      (await test.client.db().admin().listDatabases()).databases.map((database) => database.name),
    ).toEqual(['clinic', 'other']);
    expect(await test.client.db('other').dropDatabase()).toBe(true);
    expect(await test.db.collection('a').drop()).toBe(true);
    expect(await test.client.db('other').listCollections().toArray()).toEqual([]);
  });
});

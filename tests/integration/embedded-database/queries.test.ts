import {
  Binary,
  BSONRegExp,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** The `_id`s of documents that match, with and without an index on the field the query names first. */
async function matching(documents: Document[], query: Document): Promise<unknown[][]> {
  const collection = test.db.collection<AnyDocument>('probe');
  await collection.drop();
  await collection.insertMany(documents.map((document, index) => ({ _id: index, ...document })));
  const ids = async () => {
    const found = await collection.find(query).sort({ _id: 1 }).toArray();
    expect(await collection.countDocuments(query)).toBe(found.length);
    return found.map((document) => document._id);
  };
  const scanned = await ids();
  const field = Object.keys(query).find((name) => !name.startsWith('$'));
  if (field !== undefined && documents.length > 0) {
    try {
      await collection.createIndex({ [field]: 1 });
      await collection.createIndex({ [field]: -1 });
    } catch {
      return [scanned, scanned]; // parallel arrays and their like cannot be indexed
    }
  }
  return [scanned, await ids()];
}

// The rules are the manual's and those of the server's own path and matcher tests (path_test.cpp, jstests/core/query).
const cases: [string, Document[], Document, number[]][] = [
  [
    'a number of any type equals by value',
    [
      { a: new Int32(5) },
      { a: Long.fromNumber(5) },
      { a: new Double(5) },
      { a: Decimal128.fromString('5.0') },
      { a: '5' },
    ],
    { a: 5 },
    [0, 1, 2, 3],
  ],
  [
    '64 bit numbers beyond 2^53 stay exact',
    [{ a: Long.fromString('9007199254740993') }, { a: Long.fromString('9007199254740992') }],
    { a: Long.fromString('9007199254740993') },
    [0],
  ],
  [
    'comparison stays within a type',
    [{ a: 1 }, { a: 'x' }, { a: new Date(5) }, { a: null }, {}],
    { a: { $gt: 0 } },
    [0],
  ],
  ['NaN is not less than a number', [{ a: Number.NaN }, { a: 1 }], { a: { $lt: 5 } }, [1]],
  [
    'no value is a number and a text',
    [{ a: 'a' }, { a: Number.NaN }, { a: 1 }],
    { a: { $gte: Number.NaN, $lt: 'b' } },
    [],
  ],
  ['NaN equals itself', [{ a: Number.NaN }, { a: 1 }], { a: Number.NaN }, [0]],
  ['null stands for missing', [{ a: null }, {}, { a: 1 }, { a: [] }, { a: [null] }], { a: null }, [0, 1, 4]],
  [
    'null over an array of scalars does not match',
    [{ a: [4] }, { a: [{ b: 1 }] }, { a: [{}] }, { a: [] }, {}],
    { 'a.b': null },
    [2, 4],
  ],
  ['greater or equal null is null', [{ a: null }, {}, { a: 1 }], { a: { $gte: null } }, [0, 1]],
  ['not equal', [{ a: 1 }, { a: 2 }, {}, { a: [1, 2] }], { a: { $ne: 1 } }, [1, 2]],
  ['not in', [{ a: 1 }, { a: 2 }, {}], { a: { $nin: [1, null] } }, [1]],
  [
    'in with expressions and values',
    [{ a: 'anna' }, { a: 'bert' }, { a: 3 }, {}],
    { a: { $in: [/^an/, 3] } },
    [0, 2],
  ],
  ['exists', [{ a: null }, {}, { a: [] }], { a: { $exists: true } }, [0, 2]],
  ['does not exist', [{ a: null }, {}, { a: [] }], { a: { $exists: false } }, [1]],
  [
    'type by alias',
    [{ a: new ObjectId() }, { a: 'x' }, { a: new Binary(Buffer.from('x')) }],
    { a: { $type: 'objectId' } },
    [0],
  ],
  [
    'type number',
    [{ a: 1 }, { a: Long.fromNumber(1) }, { a: 'x' }, { a: Decimal128.fromString('1') }],
    { a: { $type: 'number' } },
    [0, 1, 3],
  ],
  ['type array is the array itself', [{ a: [1] }, { a: 1 }, { a: [[1]] }], { a: { $type: 'array' } }, [0, 2]],
  [
    'an array matches by element and as a whole',
    [{ a: [1, 2] }, { a: [2, 1] }, { a: [[1, 2]] }, { a: 1 }],
    { a: [1, 2] },
    [0, 2],
  ],
  [
    'two bounds may be met by two elements',
    [{ a: [1, 10] }, { a: [5] }, { a: [1] }],
    { a: { $gt: 4, $lt: 6 } },
    [0, 1],
  ],
  [
    'elemMatch wants one element',
    [{ a: [1, 10] }, { a: [5] }],
    { a: { $elemMatch: { $gt: 4, $lt: 6 } } },
    [1],
  ],
  [
    'elemMatch on documents',
    [{ a: [{ b: 1, c: 2 }] }, { a: [{ b: 1 }, { c: 2 }] }],
    { a: { $elemMatch: { b: 1, c: 2 } } },
    [0],
  ],
  ['all', [{ a: [1, 2, 3] }, { a: [1] }, { a: 1 }], { a: { $all: [1, 2] } }, [0]],
  ['size', [{ a: [1, 2] }, { a: [1] }, { a: 2 }], { a: { $size: 2 } }, [0]],
  ['mod', [{ a: 4 }, { a: 5 }, { a: 4.9 }], { a: { $mod: [4, 0] } }, [0, 2]],
  [
    'mod of what 2^53 cannot hold',
    [
      { a: Decimal128.fromString('9007199254740993') },
      { a: Long.fromString('9007199254740993') },
      { a: Decimal128.fromString('1E+30') },
    ],
    { a: { $mod: [2, 1] } },
    [0, 1],
  ],
  ['not with operators', [{ a: 1 }, { a: 5 }, {}], { a: { $not: { $gt: 3 } } }, [0, 2]],
  [
    'dotted paths through arrays',
    [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: 2 } }, { a: [{ b: 3 }] }],
    { 'a.b': 2 },
    [0, 1],
  ],
  ['positions in paths', [{ a: [7, 8] }, { a: [8, 7] }], { 'a.1': 8 }, [0]],
  ['what is found by position is not unfolded', [{ a: [[1, 2]] }, { a: [1] }], { 'a.0': 1 }, [1]],
  ['what is found by position is the array itself', [{ a: [[1, 2]] }], { 'a.0': [1, 2] }, [0]],
  ['a path through a number in an array leads nowhere', [{ a: [5] }, { a: [{}] }], { 'a.0.b': null }, [1]],
  [
    'binary by subtype and content',
    [
      { a: new Binary(Buffer.from('x'), 0) },
      { a: new Binary(Buffer.from('x'), 5) },
      { a: new Binary(Buffer.from('y'), 0) },
    ],
    { a: new Binary(Buffer.from('x'), 0) },
    [0],
  ],
  [
    'documents by order of fields',
    [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
    { a: { x: 1, y: 2 } },
    [0],
  ],
  [
    'an anchored expression',
    [{ a: 'Müller' }, { a: 'Mueller' }, { a: 'xMü' }, { a: ['Mütze'] }],
    { a: /^Mü/ },
    [0, 3],
  ],
  [
    'an expression without case',
    [{ a: 'ANNA' }, { a: 'bert' }],
    { a: { $regex: '^an', $options: 'i' } },
    [0],
  ],
  ['or', [{ a: 1 }, { a: 2 }, { a: 3 }], { $or: [{ a: 1 }, { a: 3 }] }, [0, 2]],
  ['and, with a comment', [{ a: 1 }, { a: 2 }], { $and: [{ a: { $gte: 1 } }, { a: 2 }], $comment: 'x' }, [1]],
  ['nor', [{ a: 1 }, { a: 2 }, {}], { $nor: [{ a: 1 }] }, [1, 2]],
  [
    'expr',
    [
      { a: 1, b: 2 },
      { a: 3, b: 2 },
    ],
    { $expr: { $gt: ['$a', '$b'] } },
    [1],
  ],
  ['everything is above MinKey', [{ a: 1 }, { a: 'x' }], { a: { $gt: new MinKey() } }, [0, 1]],
];

describe('queries, by scan and by index', () => {
  it.each(cases)('%s', async (_rule, documents, query, expected) => {
    const [scanned, indexed] = await matching(documents, query);
    expect(scanned).toEqual(expected);
    expect(indexed).toEqual(expected);
  });

  it.each<[string, Document, number]>([
    ['an unknown operator', { a: { $near: 1 } }, 2],
    ['an unknown top level operator', { $where: '1' }, 2],
    ['an $in without a list', { a: { $in: 1 } }, 2],
    ['a bad expression', { a: { $regex: '(' } }, 51091],
    ['a divisor of no number', { a: { $mod: ['x', 0] } }, 2],
    ['a divisor past 64 bits', { a: { $mod: [1e30, 0] } }, 2],
    ['an unknown expression operator', { $expr: { $unheardOf: 1 } }, 168],
  ])('refuses %s', async (_what, query, code) => {
    expect((await errorOf(test.db.collection('probe').find(query).toArray())).code).toBe(code);
  });
});

describe("MongoDB's order of values", () => {
  const inOrder: unknown[] = [
    new MinKey(),
    null,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    Long.fromString('-9007199254740993'),
    -9007199254740992,
    -1.5,
    new Int32(0),
    Decimal128.fromString('0.1'),
    0.1,
    1,
    Long.fromString('9007199254740993'),
    Decimal128.fromString('1E+300'),
    Number.POSITIVE_INFINITY,
    '',
    'A',
    'a',
    'ä',
    '\uffff',
    '\u{1f600}',
    {},
    { a: 1 },
    { b: 1 },
    { a: 'x' },
    new Binary(Buffer.from('b')),
    new Binary(Buffer.from('aa')),
    new ObjectId('000000000000000000000001'),
    false,
    true,
    new Date(-1),
    new Date(0),
    new Timestamp({ t: 1, i: 1 }),
    new BSONRegExp('a'),
    new MaxKey(),
  ];

  it('sorts so without an index, with one, and backwards', async () => {
    const collection = test.db.collection<{ _id: number; v: unknown }>('order');
    await collection.insertMany(inOrder.map((v, index) => ({ _id: index, v })).reverse());
    const ids = async (direction: 1 | -1) =>
      (await collection.find().sort({ v: direction }).toArray()).map((found) => found._id);
    const expected = inOrder.map((_value, index) => index);
    expect(await ids(1)).toEqual(expected);
    expect(await ids(-1)).toEqual([...expected].reverse());
    await collection.createIndex({ v: 1 });
    expect(await ids(1)).toEqual(expected);
    expect(await ids(-1)).toEqual([...expected].reverse());
    await collection.dropIndex('v_1');
    await collection.createIndex({ v: -1 });
    expect(await ids(1)).toEqual(expected);
  });

  it('does not sort by two arrays that do not belong together', async () => {
    const collection = test.db.collection('parallel');
    await collection.insertOne({ a: [1], b: [] });
    expect((await errorOf(collection.find().sort({ a: 1, b: 1 }).toArray())).code).toBe(2);
  });

  it('keeps every value as it came', async () => {
    const collection = test.db.collection<AnyDocument>('types');
    const values = {
      int: new Int32(1),
      double: new Double(1),
      long: Long.fromNumber(1),
      decimal: Decimal128.fromString('1.10'),
      '2': 'b',
      '1': 'a',
      regex: new BSONRegExp('a', 'i'),
      binary: new Binary(Buffer.from('x'), 128),
      date: new Date(1),
      nested: { list: [new Double(2), null] },
    };
    await collection.insertOne({ _id: 1, ...values });
    await collection.updateOne({ _id: 1 }, { $set: { touched: true } });
    const [found] = await collection
      .find({ _id: 1 }, { promoteValues: false, bsonRegExp: true, projection: { _id: 0, touched: 0 } })
      .toArray();
    expect(found).toEqual(values);
  });
});

describe('find', () => {
  it('takes sort, skip, limit, projection and batches', async () => {
    const collection = test.db.collection<AnyDocument>('many');
    await collection.insertMany(
      Array.from({ length: 500 }, (_value, index) => ({
        _id: index,
        n: 500 - index,
        tags: [index, index + 1],
        inner: { a: index, b: 1 },
      })),
    );
    const page = await collection
      .find({}, { sort: { n: 1 }, skip: 10, limit: 3, projection: { n: 1, 'inner.a': 1 } })
      .toArray();
    expect(page).toEqual([11, 12, 13].map((n) => ({ _id: 500 - n, n, inner: { a: 500 - n } })));
    expect(await collection.find({}, { batchSize: 7 }).toArray()).toHaveLength(500);
    expect(await collection.findOne({ _id: 5 }, { projection: { tags: { $slice: 1 }, inner: 0 } })).toEqual({
      _id: 5,
      n: 495,
      tags: [5],
    });
    expect(await collection.findOne({ tags: 6, _id: 5 }, { projection: { 'tags.$': 1 } })).toEqual({
      _id: 5,
      tags: [6],
    });
    expect(await collection.distinct('tags', { _id: { $lt: 2 } })).toEqual([0, 1, 2]);
    expect(await collection.countDocuments({ n: { $lte: 10 } })).toBe(10);
    expect(await collection.estimatedDocumentCount()).toBe(500);
  });

  it('reads one snapshot over all batches of a long cursor', async () => {
    const collection = test.db.collection<AnyDocument>('snapshot');
    await collection.insertMany(
      Array.from({ length: 3_000 }, (_value, index) => ({ _id: index, state: 'before' })),
    );
    const cursor = collection.find({}, { batchSize: 100 });
    await cursor.next();
    await collection.updateMany({}, { $set: { state: 'after' } });
    expect(new Set((await cursor.toArray()).map((found) => found.state))).toEqual(new Set(['before']));
    expect(await collection.countDocuments({ state: 'after' })).toBe(3_000);
  });
});

import { Decimal128, type Document, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

async function updated(
  document: Document,
  update: Document | Document[],
  options: Document = {},
  filter: Document = {},
): Promise<Document | null> {
  const collection = test.db.collection<AnyDocument>('updates');
  await collection.deleteMany({});
  await collection.insertOne({ _id: 1, ...document });
  await collection.updateOne({ _id: 1, ...filter }, update, options);
  return collection.findOne({ _id: 1 }, { projection: { _id: 0 } });
}

// From the manual's pages of each operator.
const cases: [string, Document, Document | Document[], Document, Document?, Document?][] = [
  ['$set makes the path', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
  ['$set pads an array', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset in an array leaves null', { a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
  [
    '$inc and $mul',
    { a: 1, b: 2 },
    { $inc: { a: 2, c: 5 }, $mul: { b: 3, d: 4 } },
    { a: 3, b: 6, c: 5, d: 0 },
  ],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, b: 9 }, $max: { c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$rename', { a: 1, b: { c: 2 } }, { $rename: { a: 'x', 'b.c': 'y' } }, { b: {}, x: 1, y: 2 }],
  ['$push', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
  [
    '$push with modifiers',
    { a: [5, 1] },
    { $push: { a: { $each: [3, 4], $sort: -1, $slice: 3 } } },
    { a: [5, 4, 3] },
  ],
  [
    '$push at a position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ],
  [
    '$push sorts by a field',
    { a: [{ s: 3 }, { s: 1 }] },
    { $push: { a: { $each: [{ s: 2 }], $sort: { s: 1 }, $slice: -2 } } },
    { a: [{ s: 2 }, { s: 3 }] },
  ],
  [
    '$pull by value, filter and operators',
    { a: [1, 2, 1], b: [{ k: 1, z: 1 }, { k: 2 }], c: [1, 5, 9] },
    { $pull: { a: 1, b: { k: 1 }, c: { $gte: 5 } } },
    { a: [2], b: [{ k: 2 }], c: [1] },
  ],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1, b: { $each: [1, 2, 1] } } }, { a: [1], b: [1, 2] }],
  ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  [
    '$ is the element that matched',
    { a: [{ k: 1 }, { k: 2 }] },
    { $set: { 'a.$.done': true } },
    { a: [{ k: 1 }, { k: 2, done: true }] },
    {},
    { 'a.k': 2 },
  ],
  ['$[] is every element', { a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
  [
    '$[id] is every element that fits',
    { a: [{ k: 1 }, { k: 5 }] },
    { $set: { 'a.$[big].x': 1 } },
    { a: [{ k: 1 }, { k: 5, x: 1 }] },
    { arrayFilters: [{ 'big.k': { $gt: 2 } }] },
  ],
  [
    '$rename writes its target in the order of paths',
    { a: 1 },
    { $rename: { a: 'z' }, $set: { m: 1 } },
    { m: 1, z: 1 },
  ],
  [
    'paths come in the order of their names, not of their characters',
    {},
    { $set: { 'b-c': 1, 'b.d': 1 } },
    { b: { d: 1 }, 'b-c': 1 },
  ],
  [
    '$push sorts by what stands at the path, arrays as arrays, what is missing as null (pattern_cmp.cpp)',
    { a: [{ s: [0] }, { s: 3 }, 7] },
    { $push: { a: { $each: [{ s: 1 }], $sort: { s: 1 } } } },
    { a: [7, { s: 1 }, { s: 3 }, { s: [0] }] },
  ],
  [
    'a pipeline',
    { a: 1, b: 2 },
    [{ $set: { sum: { $add: ['$a', '$b'] } } }, { $unset: 'b' }],
    { a: 1, sum: 3 },
  ],
];

describe('update operators', () => {
  it.each(cases)('%s', async (_rule, document, update, expected, options = {}, filter = {}) => {
    const found = await updated(document, update, options, filter);
    expect(found).toEqual(expected);
    expect(Object.keys(found ?? {})).toEqual(Object.keys(expected));
  });

  it.each<[string, Document, Document, number]>([
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$push to a number', { a: 1 }, { $push: { a: 1 } }, 2],
    ['$set through a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['a change of _id', {}, { $set: { _id: 2 } }, 66],
    ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['an unknown operator', {}, { $fly: { a: 1 } }, 9],
    ['$ without a match in an array', { a: [1] }, { $set: { 'a.$': 2 } }, 2],
    ['an unused array filter', { a: [1] }, { $set: { b: 1 } }, 9],
    ['$set through null', { a: null }, { $set: { 'a.b': 1 } }, 28],
    ['$push to null', { a: null }, { $push: { a: 1 } }, 2],
    ['$addToSet to null', { a: null }, { $addToSet: { a: 1 } }, 2],
    ['$pull through a number', { a: 1 }, { $pull: { 'a.b': 1 } }, 28],
    ['$pop through the name of an array', { a: [1] }, { $pop: { 'a.b': 1 } }, 28],
    ['$rename out of an array', { a: [1] }, { $rename: { 'a.0': 'b' } }, 2],
    ['$rename into an array', { a: [1], b: 1 }, { $rename: { b: 'a.0' } }, 2],
    ['a sum past 64 bits', { a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
  ])('refuses %s', async (what, document, update, code) => {
    const options = what.includes('array filter') ? { arrayFilters: [{ x: 1 }] } : {};
    expect((await errorOf(updated(document, update, options))).code).toBe(code);
  });

  it('$currentDate sets a date or a timestamp', async () => {
    const before = Date.now();
    const found = await updated({}, { $currentDate: { a: true, b: { $type: 'timestamp' } } });
    expect(found?.a.getTime()).toBeGreaterThanOrEqual(before);
    expect(found?.b._bsontype).toBe('Timestamp');
  });

  it('keeps the numeric type that the operands ask for', async () => {
    const collection = test.db.collection<AnyDocument>('numbers');
    await collection.insertOne({
      _id: 1,
      int: new Int32(2147483647),
      double: new Double(1),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('0.1'),
    });
    await collection.updateOne(
      { _id: 1 },
      {
        $inc: {
          int: new Int32(1),
          double: new Int32(1),
          long: new Int32(1),
          decimal: Decimal128.fromString('0.2'),
        },
      },
    );
    expect(await collection.findOne({ _id: 1 }, { promoteValues: false })).toEqual({
      _id: new Int32(1),
      int: Long.fromString('2147483648'),
      double: new Double(2),
      long: Long.fromString('9007199254740994'),
      decimal: Decimal128.fromString('0.3'),
    });
  });
});

describe('writes', () => {
  it('upserts from filter and update', async () => {
    const collection = test.db.collection<AnyDocument>('upserts');
    const result = await collection.updateOne(
      { _id: 7, 'a.b': 1, c: { $gt: 5 } },
      { $set: { d: 1 }, $setOnInsert: { e: 2 } },
      { upsert: true },
    );
    expect(result.upsertedId).toBe(7);
    expect(await collection.findOne({ _id: 7 })).toEqual({ _id: 7, a: { b: 1 }, d: 1, e: 2 });
    await collection.updateOne({ _id: 7 }, { $setOnInsert: { e: 3 } }, { upsert: true });
    expect((await collection.findOne({ _id: 7 }))?.e).toBe(2);
    await collection.replaceOne({ _id: 8 }, { x: 1 }, { upsert: true });
    expect(await collection.findOne({ _id: 8 })).toEqual({ _id: 8, x: 1 });
  });

  it('tells matched from modified, and goes on after errors when unordered', async () => {
    const collection = test.db.collection<AnyDocument>('bulk');
    await collection.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 3, n: 2 },
    ]);
    const result = await collection.updateMany({ n: { $lte: 2 } }, { $set: { n: 2 } });
    expect([result.matchedCount, result.modifiedCount]).toEqual([3, 1]);
    const error = await errorOf(collection.insertMany([{ _id: 1 }, { _id: 4 }], { ordered: false }));
    expect(error.code).toBe(11000);
    expect(await collection.countDocuments()).toBe(4);
    expect((await collection.deleteMany({ n: 2 })).deletedCount).toBe(3);
  });

  it('finds and modifies in one step', async () => {
    const collection = test.db.collection<AnyDocument>('steps');
    await collection.insertMany([
      { _id: 1, n: 1, at: 2 },
      { _id: 2, n: 1, at: 1 },
    ]);
    expect(
      await collection.findOneAndUpdate(
        { n: 1 },
        { $inc: { n: 1 } },
        { sort: { at: 1 }, returnDocument: 'after' },
      ),
    ).toEqual({ _id: 2, n: 2, at: 1 });
    expect(await collection.findOneAndReplace({ _id: 1 }, { z: 1 })).toEqual({ _id: 1, n: 1, at: 2 });
    expect(await collection.findOneAndDelete({ _id: 1 }, { projection: { z: 1 } })).toEqual({ _id: 1, z: 1 });
    expect(await collection.findOneAndUpdate({ _id: 99 }, { $set: { a: 1 } })).toBeNull();
  });

  it('takes an empty hint for none, in whatever command', async () => {
    await test.db.collection<AnyDocument>('hinted').insertMany([{ _id: 1 }, { _id: 2 }]);
    const hint = {};
    const commands = [
      { update: 'hinted', updates: [{ q: { _id: 1 }, u: { $set: { n: 1 } }, hint }] },
      { findAndModify: 'hinted', query: { _id: 1 }, update: { $set: { n: 2 } }, hint },
      { delete: 'hinted', deletes: [{ q: { _id: 1 }, limit: 1, hint }] },
      { distinct: 'hinted', key: '_id', hint },
      { find: 'hinted', hint },
      { count: 'hinted', hint },
      { aggregate: 'hinted', pipeline: [], cursor: {}, hint },
    ];
    for (const command of commands) expect(await test.db.command(command)).toMatchObject({ ok: 1 });
  });

  it('never writes past a validator, by whatever command', async () => {
    const collection = test.db.collection<AnyDocument>('steps');
    const past = { bypassDocumentValidation: true };
    const attempts = [
      () => collection.insertOne({ _id: 1 }, past),
      () => collection.updateOne({ _id: 1 }, { $set: { n: 1 } }, past),
      () => collection.findOneAndUpdate({ _id: 1 }, { $set: { n: 1 } }, past),
    ];
    for (const attempt of attempts) expect((await errorOf(attempt())).code).toBe(115);
  });
});

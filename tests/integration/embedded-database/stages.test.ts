import { Decimal128, type Document, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.collection<AnyDocument>('orders').insertMany([
    { _id: 1, item: 'tea', list: [1, 2], customer: { id: 1 } },
    { _id: 2, item: 'milk', list: [], customer: { id: 2 } },
    { _id: 3, item: 'tea', customer: { id: 1 } },
    { _id: 4, item: null, list: 5, customer: { id: 9 } },
  ]);
  await test.db.collection<AnyDocument>('customers').insertMany([
    { _id: 1, name: 'Ada', tags: ['a', 'b'] },
    { _id: 2, name: 'Ben', tags: ['b'] },
  ]);
});
afterAll(() => test.close());

const run = (pipeline: Document[], collection = 'orders') =>
  test.db.collection(collection).aggregate(pipeline).toArray();

const byId = { $sort: { _id: 1 } };

// From the page of each stage and jstests/aggregation/sources.
const cases: [rule: string, pipeline: Document[], expected: Document[]][] = [
  [
    '$unwind: drops what has no elements, keeps what is no array',
    [{ $unwind: '$list' }, { $project: { list: 1 } }],
    [
      { _id: 1, list: 1 },
      { _id: 1, list: 2 },
      { _id: 4, list: 5 },
    ],
  ],
  [
    '$unwind: includeArrayIndex and preserveNullAndEmptyArrays',
    [
      { $unwind: { path: '$list', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
      { $project: { list: 1, at: 1 } },
    ],
    [
      { _id: 1, list: 1, at: 0 },
      { _id: 1, list: 2, at: 1 },
      { _id: 2, at: null },
      { _id: 3, at: null },
      { _id: 4, list: 5, at: null },
    ],
  ],
  ['$skip', [byId, { $skip: 3 }, { $project: { _id: 1 } }], [{ _id: 4 }]],
  ['$limit', [byId, { $limit: 1 }, { $project: { _id: 1 } }], [{ _id: 1 }]],
  ['$count: of nothing is nothing', [{ $match: { _id: 99 } }, { $count: 'n' }], []],
  [
    '$replaceRoot',
    [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { $mergeObjects: [{ a: 1 }, '$customer'] } } }],
    [{ a: 1, id: 1 }],
  ],
  ['$replaceWith', [{ $match: { _id: 2 } }, { $replaceWith: '$customer' }], [{ id: 2 }]],
  [
    '$addFields: into a document',
    [{ $match: { _id: 3 } }, { $addFields: { 'customer.new': '$item' } }, { $project: { customer: 1 } }],
    [{ _id: 3, customer: { id: 1, new: 'tea' } }],
  ],
  [
    '$project: exclusion of a part',
    [{ $match: { _id: 1 } }, { $project: { 'customer.id': 0, list: 0 } }],
    [{ _id: 1, item: 'tea', customer: {} }],
  ],
  [
    '$lookup: equal fields',
    [
      byId,
      { $lookup: { from: 'customers', localField: 'customer.id', foreignField: '_id', as: 'who' } },
      { $project: { who: '$who.name' } },
    ],
    [
      { _id: 1, who: ['Ada'] },
      { _id: 2, who: ['Ben'] },
      { _id: 3, who: ['Ada'] },
      { _id: 4, who: [] },
    ],
  ],
  [
    '$lookup: a pipeline with variables',
    [
      { $match: { _id: 1 } },
      {
        $lookup: {
          from: 'customers',
          let: { wanted: '$customer.id' },
          pipeline: [{ $match: { $expr: { $gte: ['$_id', '$$wanted'] } } }, byId, { $project: { _id: 1 } }],
          as: 'who',
        },
      },
      { $project: { who: 1 } },
    ],
    [{ _id: 1, who: [{ _id: 1 }, { _id: 2 }] }],
  ],
  [
    '$lookup: equal fields and a pipeline together',
    [
      { $match: { _id: 1 } },
      {
        $lookup: {
          from: 'customers',
          localField: 'customer.id',
          foreignField: '_id',
          pipeline: [{ $unwind: '$tags' }, { $project: { _id: 0, tags: 1 } }],
          as: 'who',
        },
      },
      { $project: { who: 1 } },
    ],
    [{ _id: 1, who: [{ tags: 'a' }, { tags: 'b' }] }],
  ],
  [
    '$facet: each pipeline sees all',
    [{ $facet: { all: [{ $count: 'n' }], none: [{ $match: { _id: 99 } }] } }],
    [{ all: [{ n: 4 }], none: [] }],
  ],
  [
    '$unionWith: after what there is, however often it is there',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 1 } },
      { $unionWith: { coll: 'customers', pipeline: [byId, { $project: { _id: 1 } }] } },
    ],
    [{ _id: 1 }, { _id: 1 }, { _id: 2 }],
  ],
  [
    '$group: null and missing are one group, first and last by order',
    [
      byId,
      { $group: { _id: '$item', first: { $first: '$_id' }, last: { $last: '$_id' }, n: { $sum: 1 } } },
      { $sort: { n: -1, _id: 1 } },
    ],
    [
      { _id: 'tea', first: 1, last: 3, n: 2 },
      { _id: null, first: 4, last: 4, n: 1 },
      { _id: 'milk', first: 2, last: 2, n: 1 },
    ],
  ],
  [
    '$sort: an array by its smallest element, an empty one first',
    [{ $sort: { list: 1, _id: 1 } }, { $project: { _id: 1 } }],
    [{ _id: 2 }, { _id: 3 }, { _id: 1 }, { _id: 4 }],
  ],
];

describe('stages', () => {
  it.each(cases)('%s', async (_rule, pipeline, expected) => {
    expect(await run(pipeline)).toEqual(expected);
  });

  it.each<[string, Document[], number]>([
    ['$unwind without a path', [{ $unwind: {} }], 28812],
    ['$replaceRoot with no document', [{ $replaceRoot: { newRoot: '$item' } }], 40228],
    ['$skip below zero', [{ $skip: -1 }], 15956],
    ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955],
    ['$facet of nothing', [{ $facet: {} }], 40169],
    ['$out', [{ $out: 'x' }], 40324],
    ['$merge', [{ $merge: 'x' }], 40324],
  ])('refuses %s', async (_what, pipeline, code) => {
    expect((await errorOf(run(pipeline))).code).toBe(code);
  });
});

describe('equality of values', () => {
  const ones = [new Int32(1), Long.fromNumber(1), new Double(1), Decimal128.fromString('1.0')];
  const others = [Number.NaN, Decimal128.fromString('NaN'), -0, 0, [1, [2]], [1, [Long.fromNumber(2)]]];

  it('takes equal numbers of all types for one, in groups and in distinct', async () => {
    await test.db.collection('numbers').insertMany([...ones, ...others].map((v) => ({ v, list: [v] })));
    const groups = await run([{ $group: { _id: '$v', n: { $sum: 1 } } }, byId], 'numbers');
    expect(groups.map((group) => group.n)).toEqual([2, 2, 4, 2]);
    expect(await test.db.collection('numbers').distinct('v', { v: { $type: 'number' } })).toHaveLength(4);
    expect(await test.db.collection('numbers').countDocuments({ v: 1 })).toBe(6);
  });

  it('unfolds arrays one level for distinct', async () => {
    const nested = await test.db.collection('numbers').distinct('list', { v: { $type: 'array' } });
    expect(nested).toEqual([[1, [2]]]);
  });
});

describe('pipelines in updates', () => {
  it.each<[string, Document[], Document]>([
    ['$set and $unset', [{ $set: { b: { $add: ['$a', 1] } } }, { $unset: 'a' }], { _id: 1, b: 2 }],
    ['$project', [{ $project: { a: 1 } }], { _id: 1, a: 1 }],
    ['$replaceRoot keeps _id', [{ $replaceRoot: { newRoot: { c: '$a' } } }], { _id: 1, c: 1 }],
    ['$replaceWith', [{ $replaceWith: { $mergeObjects: ['$$ROOT', { d: 1 }] } }], { _id: 1, a: 1, d: 1 }],
  ])('%s', async (_what, update, expected) => {
    const collection = test.db.collection<AnyDocument>('pipelines');
    await collection.deleteMany({});
    await collection.insertOne({ _id: 1, a: 1 });
    await collection.updateOne({ _id: 1 }, update);
    expect(await collection.findOne()).toEqual(expected);
  });

  it('refuses stages that look at more than one document', async () => {
    const grouping = test.db.collection('pipelines').updateOne({}, [{ $group: { _id: null } }]);
    expect((await errorOf(grouping)).code).toBe(72);
  });
});

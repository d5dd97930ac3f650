import { Decimal128, type Document, Double, Int32, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** The value of an expression over one document. */
async function evaluated(expression: unknown, document: Document = {}): Promise<unknown> {
  const collection = test.db.collection<AnyDocument>('one');
  await collection.deleteMany({});
  await collection.insertOne({ _id: 1, ...document });
  const [found] = await collection.aggregate([{ $project: { _id: 0, value: expression } }]).toArray();
  return found?.value;
}

const date = (text: string) => new Date(text);

// From the manual's pages of each operator; the days around the changes to and from summer time are worked out by hand.
const expressions: [string, unknown, unknown, Document?][] = [
  ['$add', { $add: ['$a', 1, 2.5] }, 4.5, { a: 1 }],
  [
    '$add to a date',
    { $add: ['$a', 1000] },
    date('2026-01-01T00:00:01Z'),
    { a: date('2026-01-01T00:00:00Z') },
  ],
  [
    '$subtract dates',
    { $subtract: ['$a', '$b'] },
    60_000,
    { a: date('2026-01-01T00:01:00Z'), b: date('2026-01-01T00:00:00Z') },
  ],
  ['$divide and $round', { $round: [{ $divide: [10, 3] }, 2] }, 3.33],
  ['$round half to even', [{ $round: 2.5 }, { $round: 3.5 }, { $round: [-1.25, 1] }], [2, 4, -1.2]],
  ['$mod', { $mod: [-7, 3] }, -1],
  ['null goes through arithmetic', { $add: ['$missing', 1] }, null],
  [
    '$cond, $ifNull and $switch',
    [
      { $cond: [{ $gt: ['$a', 1] }, 'big', 'small'] },
      { $ifNull: ['$b', '$a'] },
      {
        $switch: {
          branches: [
            Object.fromEntries([
              ['case', { $eq: ['$a', 2] }],
              ['then', 'two'],
            ]),
          ],
          default: 'other',
        },
      },
    ],
    ['big', 2, 'two'],
    { a: 2 },
  ],
  [
    '$filter, $map and $reduce',
    {
      $reduce: {
        input: {
          $map: {
            input: { $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } },
            in: { $multiply: ['$$this', 10] },
          },
        },
        initialValue: 0,
        in: { $add: ['$$value', '$$this'] },
      },
    },
    50,
    { a: [1, 2, 3] },
  ],
  [
    'arrays',
    [
      { $size: '$a' },
      { $arrayElemAt: ['$a', -1] },
      { $in: [2, '$a'] },
      { $concatArrays: ['$a', [9]] },
      { $slice: ['$a', 1, 2] },
    ],
    [3, 3, true, [1, 2, 3, 9], [2, 3]],
    { a: [1, 2, 3] },
  ],
  ['a path through an array', '$a.b', [1, 2], { a: [{ b: 1 }, { b: 2 }, { c: 3 }] }],
  [
    'text',
    [
      { $concat: ['a', 'b'] },
      { $toUpper: 'äx' },
      { $substrCP: ['Müller', 1, 2] },
      { $split: ['a-b', '-'] },
      { $trim: { input: ' x ' } },
      { $strLenCP: 'ä😀' },
      { $regexMatch: { input: 'Anna', regex: '^a', options: 'i' } },
    ],
    ['ab', 'äX', 'ül', ['a', 'b'], 'x', 2, true],
  ],
  ['$mergeObjects', { $mergeObjects: ['$a', { y: 2 }, null] }, { x: 1, y: 2 }, { a: { x: 1, y: 1 } }],
  [
    'conversions',
    [
      { $toString: new ObjectId('0123456789abcdef01234567') },
      { $toInt: '12' },
      { $toDouble: '1.5' },
      { $toDate: '2026-01-02' },
      { $convert: { input: 'x', to: 'int', onError: -1 } },
    ],
    ['0123456789abcdef01234567', 12, 1.5, date('2026-01-02T00:00:00Z'), -1],
  ],
  ['$literal', { $literal: '$a' }, '$a'],
  [
    '$dateToString in a zone',
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M %z', timezone: 'Europe/Berlin' } },
    '2026-07-01 00:30 +0200',
    { d: date('2026-06-30T22:30:00Z') },
  ],
  [
    '$dateTrunc to the local day',
    { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Europe/Berlin' } },
    date('2026-06-30T22:00:00Z'),
    { d: date('2026-06-30T22:30:00Z') },
  ],
  [
    '$dateTrunc on the day clocks go forward',
    { $dateTrunc: { date: '$d', unit: 'day', timezone: 'Europe/Berlin' } },
    date('2026-03-28T23:00:00Z'),
    { d: date('2026-03-29T12:00:00Z') },
  ],
  [
    '$dateTrunc to a week from Monday',
    { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'monday' } },
    date('2026-11-23T00:00:00Z'),
    { d: date('2026-11-29T12:00:00Z') },
  ],
  [
    '$dateTrunc to a quarter',
    { $dateTrunc: { date: '$d', unit: 'quarter' } },
    date('2026-10-01T00:00:00Z'),
    { d: date('2026-11-29T12:00:00Z') },
  ],
  [
    '$dateAdd cuts the end of a month',
    { $dateAdd: { startDate: '$d', unit: 'month', amount: 1 } },
    date('2026-02-28T10:00:00Z'),
    { d: date('2026-01-31T10:00:00Z') },
  ],
  [
    '$dateAdd of a day keeps the local time',
    { $dateAdd: { startDate: '$d', unit: 'day', amount: 1, timezone: 'Europe/Berlin' } },
    date('2026-03-29T08:00:00Z'),
    { d: date('2026-03-28T09:00:00Z') },
  ],
  [
    '$dateDiff counts local midnights',
    { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'day', timezone: 'America/New_York' } },
    1,
    { a: date('2026-11-02T03:00:00Z'), b: date('2026-11-02T06:00:00Z') },
  ],
  [
    '$year and $hour in a zone',
    [
      { $year: { date: '$d', timezone: 'Asia/Tokyo' } },
      { $hour: { date: '$d', timezone: 'Asia/Tokyo' } },
      { $isoWeek: '$d' },
      { $dayOfWeek: '$d' },
    ],
    [2027, 0, 53, 5],
    { d: date('2026-12-31T15:00:00Z') },
  ],
];

describe('expressions', () => {
  it.each(expressions)('%s', async (_rule, expression, expected, document = {}) => {
    expect(await evaluated(expression, document)).toEqual(expected);
  });
});

describe('stages', () => {
  it('groups with every accumulator', async () => {
    const sales = test.db.collection<AnyDocument>('sales');
    await sales.insertMany([
      { _id: 1, k: 'a', n: 1 },
      { _id: 2, k: 'a', n: 3 },
      { _id: 3, k: 'b', n: 5 },
      { _id: 4, k: 'a' },
    ]);
    const groups = await sales
      .aggregate([
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: '$k',
            sum: { $sum: '$n' },
            avg: { $avg: '$n' },
            min: { $min: '$n' },
            max: { $max: '$n' },
            first: { $first: '$n' },
            last: { $last: '$n' },
            all: { $push: '$n' },
            set: { $addToSet: '$k' },
            count: { $count: {} },
          },
        },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: 'a', sum: 4, avg: 2, min: 1, max: 3, first: 1, last: null, all: [1, 3], set: ['a'], count: 3 },
      { _id: 'b', sum: 5, avg: 5, min: 5, max: 5, first: 5, last: 5, all: [5], set: ['b'], count: 1 },
    ]);
  });

  it('groups equal numbers of different types together', async () => {
    const mixed = test.db.collection<AnyDocument>('mixed');
    await mixed.insertMany([
      { v: new Int32(1) },
      { v: new Double(1) },
      { v: Long.fromNumber(1) },
      { v: Decimal128.fromString('1') },
      { v: '1' },
    ]);
    const groups = await mixed
      .aggregate([{ $group: { _id: '$v', n: { $sum: 1 } } }, { $sort: { n: -1 } }])
      .toArray();
    expect(groups.map((group) => group.n)).toEqual([4, 1]);
  });

  it('unwinds, joins, unites, counts and facets', async () => {
    const patients = test.db.collection<AnyDocument>('patients');
    const visits = test.db.collection<AnyDocument>('visits');
    await patients.insertMany([
      { _id: 1, name: 'Ada' },
      { _id: 2, name: 'Bob' },
    ]);
    await visits.insertMany([
      { _id: 1, patientId: 1, tags: ['x', 'y'] },
      { _id: 2, patientId: 1, tags: [] },
      { _id: 3, patientId: 3, tags: ['x'] },
    ]);
    expect(
      await visits
        .aggregate([
          { $unwind: { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
          { $project: { tags: 1, at: 1 } },
        ])
        .toArray(),
    ).toEqual([
      { _id: 1, tags: 'x', at: 0 },
      { _id: 1, tags: 'y', at: 1 },
      { _id: 2, at: null },
      { _id: 3, tags: 'x', at: 0 },
    ]);
    expect(
      await patients
        .aggregate([
          { $lookup: { from: 'visits', localField: '_id', foreignField: 'patientId', as: 'v' } },
          { $project: { n: { $size: '$v' } } },
        ])
        .toArray(),
    ).toEqual([
      { _id: 1, n: 2 },
      { _id: 2, n: 0 },
    ]);
    const both = await patients
      .aggregate([
        {
          $lookup: {
            from: 'visits',
            localField: '_id',
            foreignField: 'patientId',
            let: { least: 1 },
            pipeline: [
              { $match: { $expr: { $gte: [{ $size: '$tags' }, '$$least'] } } },
              { $project: { _id: 1 } },
            ],
            as: 'v',
          },
        },
        { $match: { _id: 1 } },
      ])
      .toArray();
    expect(both[0]?.v).toEqual([{ _id: 1 }]);
    const byPipeline = await patients
      .aggregate([
        {
          $lookup: {
            from: 'visits',
            let: { id: '$_id' },
            pipeline: [{ $match: { $expr: { $eq: ['$patientId', '$$id'] } } }, { $count: 'n' }],
            as: 'v',
          },
        },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(byPipeline.map((found) => found.v)).toEqual([[{ n: 2 }], []]);
    expect(
      await visits
        .aggregate([
          {
            $facet: {
              total: [{ $count: 'n' }],
              first: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
            },
          },
        ])
        .toArray(),
    ).toEqual([{ total: [{ n: 3 }], first: [{ _id: 1 }] }]);
    expect(
      (
        await patients
          .aggregate([{ $unionWith: { coll: 'visits', pipeline: [{ $match: { _id: 3 } }] } }])
          .toArray()
      ).length,
    ).toBe(3);
    expect(
      await patients.aggregate([{ $match: { _id: 1 } }, { $replaceWith: { who: '$name' } }]).toArray(),
    ).toEqual([{ who: 'Ada' }]);
    expect(
      await patients
        .aggregate([{ $set: { 'a.b': '$name' } }, { $unset: ['name', '_id'] }, { $limit: 1 }])
        .toArray(),
    ).toEqual([{ a: { b: 'Ada' } }]);
  });

  it.each<[string, Document[], number]>([
    ['an unknown stage', [{ $fly: 1 }], 40324],
    ['two stages in one', [{ $match: {}, $limit: 1 }], 40323],
    ['an unknown accumulator', [{ $group: { _id: null, x: { $median: 1 } } }], 15952],
    ['an unknown expression', [{ $project: { x: { $fly: 1 } } }], 168],
    ['a limit of zero', [{ $limit: 0 }], 15958],
    ['inclusion mixed with exclusion', [{ $project: { a: 1, b: 0 } }], 31254],
    [
      'an unknown option of $lookup',
      [{ $lookup: { from: 'a', as: 'b', localField: 'c', foreignField: 'd', magic: 1 } }],
      9,
    ],
    [
      'a time zone that is none',
      [{ $limit: 1 }, { $project: { x: { $hour: { date: new Date(0), timezone: 'Mars/Base' } } } }],
      40485,
    ],
  ])('refuses %s', async (_what, pipeline, code) => {
    expect((await errorOf(test.db.collection('patients').aggregate(pipeline).toArray())).code).toBe(code);
  });
});

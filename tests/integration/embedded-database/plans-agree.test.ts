import fc from 'fast-check';
import { Decimal128, type Document, Long } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnyDocument, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const scalar = fc.constantFrom<unknown>(
  0,
  1,
  2,
  2.5,
  Long.fromNumber(2),
  Decimal128.fromString('2.5'),
  'a',
  'ab',
  'b',
  '',
  null,
  true,
  new Date(5),
  Number.NaN,
);
const field = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ x: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
);
const document = fc.record({ a: field, b: scalar }, { requiredKeys: [] });

const condition = fc.oneof(
  scalar,
  scalar.map((value) => ({ $gt: value })),
  scalar.map((value) => ({ $lte: value })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map((values) => ({ $in: values })),
  scalar.map((value) => ({ $ne: value })),
  fc.constantFrom<unknown>(
    { $regex: '^a' },
    { $exists: true },
    { $exists: false },
    { $type: 'number' },
    { $elemMatch: { $gt: 1, $lt: 3 } },
  ),
);
const simple = fc.dictionary(fc.constantFrom('a', 'b', 'a.x'), condition, { maxKeys: 3 });
const query = fc.oneof(
  { weight: 3, arbitrary: simple },
  fc.tuple(simple, simple).map((branches) => ({ $or: branches })),
);
const sort = fc.constantFrom<Document>(
  { a: 1, _id: 1 },
  { a: -1, _id: 1 },
  { b: 1, _id: 1 },
  { b: -1, a: 1, _id: 1 },
);

const INDEXES: Document[] = [{ a: 1 }, { b: -1 }, { 'a.x': 1 }, { b: 1, a: -1 }, { a: 1, b: 1 }];

it('finds the same documents in the same order by every plan as by looking at each', {
  timeout: 120_000,
}, async () => {
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.array(fc.tuple(query, sort), { minLength: 12, maxLength: 12 }),
      async (documents, questions) => {
        round += 1;
        const collection = test.db.collection<AnyDocument>(`round-${round}`);
        await collection.insertMany(documents.map((given, _id) => ({ _id, ...given })));
        await collection.createIndexes(INDEXES.map((key) => ({ key: key as Record<string, 1 | -1> })));
        for (const [filter, order] of questions) {
          const ids = async (hint?: Document) => {
            const cursor = collection.find(filter, { sort: order, ...(hint === undefined ? {} : { hint }) });
            return (await cursor.toArray()).map((found) => found._id);
          };
          const looked = await ids({ $natural: 1 });
          expect(await ids()).toEqual(looked);
          expect(await collection.countDocuments(filter)).toBe(looked.length);
          for (const key of INDEXES) expect(await ids(key)).toEqual(looked);
        }
        await collection.drop();
      },
    ),
    { numRuns: 25 },
  );
});

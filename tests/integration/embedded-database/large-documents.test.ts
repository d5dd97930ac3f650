import { createHash } from 'node:crypto';
import type { Document } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AnyDocument, openTestDatabase, type TestDatabase } from './test-database.ts';

// The memory of large documents is given back as soon as they are in an answer: none may be given back too early.
const COUNT = 24;
const TEXT_BYTES = 300_000;

let test: TestDatabase;
const textOf = (id: number) =>
  createHash('sha256').update(`${id}`).digest('hex').padEnd(TEXT_BYTES, `${id} `);
const scans = () => test.db.collection<AnyDocument>('scans');

beforeAll(async () => {
  test = await openTestDatabase();
  await scans().insertMany(
    Array.from({ length: COUNT }, (_value, _id) => ({ _id, text: textOf(_id), order: -_id, pages: [1, 2] })),
  );
});
afterAll(() => test.close());

const ids = Array.from({ length: COUNT }, (_value, id) => id);
const twice = ids.flatMap((id) => [id, id]);

it.each<[string, number[], () => AsyncIterable<Document>]>([
  ['by a scan', ids, () => scans().find()],
  ['in batches of a few', ids, () => scans().find({}, { batchSize: 5 })],
  ['sorted without an index', [...ids].reverse(), () => scans().find().sort({ order: 1 })],
  ['passed through a pipeline', ids, () => scans().aggregate([{ $match: { order: { $lte: 0 } } }])],
  ['each twice', twice, () => scans().aggregate([{ $unwind: '$pages' }])],
  [
    'joined with themselves',
    ids,
    () =>
      scans().aggregate([
        { $lookup: { from: 'scans', localField: '_id', foreignField: '_id', as: 'same' } },
        { $set: { text: { $first: '$same.text' }, same: 0 } },
      ]),
  ],
])('gives large documents whole %s', async (_how, wanted, read) => {
  const found: number[] = [];
  for await (const { _id, text } of read()) {
    expect(text === textOf(_id)).toBe(true);
    found.push(_id);
  }
  expect(found).toEqual(wanted);
});

it('gives two cursors over the same documents whole, side by side', async () => {
  const [one, other] = [scans().find({}, { batchSize: 4 }), scans().find({}, { batchSize: 7 })];
  for (const id of ids) {
    expect((await one.next())?.text === textOf(id)).toBe(true);
    expect((await other.next())?.text === textOf(id)).toBe(true);
  }
});

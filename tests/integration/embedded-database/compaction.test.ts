import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

const COUNT = 4_000;

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  await test.db
    .collection<AnyDocument>('visits')
    .insertMany(Array.from({ length: COUNT }, (_value, _id) => ({ _id, text: 'x'.repeat(1_000) })));
  await test.db.collection('visits').createIndex({ text: 1, _id: -1 });
});
afterEach(() => test.close());

it('gives unused room back, and all that is kept stays', async () => {
  const visits = test.db.collection<AnyDocument>('visits');
  await visits.deleteMany({ _id: { $gte: COUNT / 10 } });
  const { bytesBefore, bytesAfter } = await test.database.compact();
  expect(bytesAfter).toBeLessThan(bytesBefore / 4);
  expect(await visits.countDocuments()).toBe(COUNT / 10);
  await visits.insertOne({ _id: COUNT, text: 'new' });
  expect(await visits.find({ text: 'new' }).toArray()).toEqual([{ _id: COUNT, text: 'new' }]);
  expect(await test.database.checkIntegrity()).toMatchObject({ isWhole: true });
});

it('lets open cursors read on in the state they began with, and writes wait', async () => {
  const visits = test.db.collection<AnyDocument>('visits');
  const cursor = visits.find({ text: { $gte: 'x' } }, { batchSize: 100 });
  const ids = [(await cursor.next())?._id];
  const compacted = test.database.compact();
  const deleted = visits.deleteMany({ _id: { $lt: COUNT / 2 } });
  for await (const visit of cursor) ids.push(visit._id);
  await compacted;
  expect((await deleted).deletedCount).toBe(COUNT / 2);
  expect(ids).toHaveLength(COUNT);
  expect(await test.database.checkIntegrity()).toMatchObject({ isWhole: true });
});

it('waits for an open transaction, and gives up on one that does not end', { timeout: 60_000 }, async () => {
  const session = test.client.startSession();
  session.startTransaction();
  await test.db.collection<AnyDocument>('visits').updateOne({ _id: 1 }, { $set: { a: 1 } }, { session });
  expect((await errorOf(test.database.compact())).code).toBe('BUSY');
  await session.commitTransaction();
  await session.endSession();
  expect(await test.database.compact()).toMatchObject({ bytesAfter: expect.any(Number) });
});

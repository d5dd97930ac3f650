import { type Document, MongoClient, MongoServerError } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

describe('unique slots', () => {
  it('lets exactly one of 200 parallel bookers have overlapping slots', async () => {
    const appointments = test.db.collection<AnyDocument>('appointments');
    await appointments.createIndex(
      { slots: 1 },
      { unique: true, partialFilterExpression: { slots: { $exists: true } } },
    );
    const attempts = await Promise.allSettled(
      Array.from({ length: 200 }, (_value, booker) =>
        // Every booker wants the slot 1000 and some around it.
        appointments.insertOne({
          booker,
          slots: Array.from({ length: 3 }, (_slot, at) => `doctor-1/${1000 - (booker % 3) + at}`),
        }),
      ),
    );
    const failures = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason as unknown] : [],
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect(failures.every((failure) => failure instanceof MongoServerError && failure.code === 11000)).toBe(
      true,
    );
    expect(await appointments.countDocuments()).toBe(1);
  });

  it('frees the slots of a cancelled appointment', async () => {
    const appointments = test.db.collection<AnyDocument>('appointments');
    await appointments.updateMany({}, { $unset: { slots: '' } });
    await appointments.insertOne({ slots: ['doctor-1/1000'] });
    const error = await errorOf(appointments.insertOne({ slots: ['doctor-1/999', 'doctor-1/1000'] }));
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { slots: 1 },
      keyValue: { slots: 'doctor-1/1000' },
    });
  });
});

describe('transactions', () => {
  it('keeps the total of concurrent transfers', async () => {
    const accounts = test.db.collection<{ _id: number; balance: number }>('accounts');
    await accounts.insertMany(Array.from({ length: 10 }, (_value, index) => ({ _id: index, balance: 100 })));
    const transfer = (from: number, to: number, amount: number) =>
      test.client.withSession((session) =>
        session.withTransaction(async () => {
          const source = await accounts.findOne({ _id: from }, { session });
          if (source === null || source.balance < amount) return;
          await accounts.updateOne({ _id: from }, { $inc: { balance: -amount } }, { session });
          await accounts.updateOne({ _id: to }, { $inc: { balance: amount } }, { session });
        }),
      );
    const transfers = Array.from({ length: 60 }, (_value, index) =>
      transfer(index % 10, (index * 7 + 3) % 10, 1 + (index % 40)),
    );
    const totals: Promise<Document[]>[] = Array.from({ length: 20 }, () =>
      accounts.aggregate([{ $group: { _id: null, total: { $sum: '$balance' } } }]).toArray(),
    );
    await Promise.all(transfers);
    for (const [sum] of await Promise.all(totals)) expect(sum?.total).toBe(1000);
    expect((await accounts.find({ balance: { $lt: 0 } }).toArray()).length).toBe(0);
  });

  it('reads its own writes, which nobody else sees before the commit', async () => {
    const notes = test.db.collection<AnyDocument>('notes');
    await notes.insertOne({ _id: 1, text: 'old' });
    const session = test.client.startSession();
    session.startTransaction();
    await notes.updateOne({ _id: 1 }, { $set: { text: 'new' } }, { session });
    expect((await notes.findOne({ _id: 1 }, { session }))?.text).toBe('new');
    expect((await notes.findOne({ _id: 1 }))?.text).toBe('old');
    await session.commitTransaction();
    expect((await notes.findOne({ _id: 1 }))?.text).toBe('new');
    await session.endSession();
  });

  it('leaves nothing after an abort, not even a new collection', async () => {
    const session = test.client.startSession();
    session.startTransaction();
    await test.db.collection('made-in-transaction').insertOne({ a: 1 }, { session });
    await session.abortTransaction();
    await session.endSession();
    expect(await test.db.listCollections({ name: 'made-in-transaction' }).toArray()).toEqual([]);
    await test.db.collection('made-in-transaction').insertOne({ a: 1 });
    expect(await test.db.collection('made-in-transaction').countDocuments()).toBe(1);
  });

  it('ends with the first error', async () => {
    const unique = test.db.collection<AnyDocument>('unique');
    await unique.insertOne({ _id: 1 });
    const session = test.client.startSession();
    session.startTransaction();
    await unique.insertOne({ _id: 2 }, { session });
    expect((await errorOf(unique.insertOne({ _id: 1 }, { session }))).code).toBe(11000);
    const error = await errorOf(unique.insertOne({ _id: 3 }, { session }));
    expect(error).toMatchObject({ code: 251 });
    expect(error instanceof MongoServerError && error.hasErrorLabel('TransientTransactionError')).toBe(true);
    await session.abortTransaction();
    await session.endSession();
    expect(await unique.countDocuments()).toBe(1);
  });

  it('lets a second one wait for the first, and try again when that takes too long', async () => {
    const waiting = test.db.collection<AnyDocument>('waiting');
    await waiting.insertOne({ _id: 1 });
    const [first, second] = [test.client.startSession(), test.client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await waiting.updateOne({ _id: 1 }, { $set: { by: 'first' } }, { session: first });
    const plain = waiting.insertOne({ _id: 2 });
    const error = await errorOf(
      waiting.updateOne({ _id: 1 }, { $set: { by: 'second' } }, { session: second }),
    );
    expect(error).toMatchObject({ code: 112 });
    expect(error instanceof MongoServerError && error.hasErrorLabel('TransientTransactionError')).toBe(true);
    await first.commitTransaction();
    await plain;
    await second.abortTransaction().catch(() => undefined);
    expect(await waiting.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 1, by: 'first' }, { _id: 2 }]);
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it('ends with its connections', async () => {
    const other = new MongoClient(test.database.uri);
    const session = other.startSession();
    session.startTransaction();
    await other.db('clinic').collection<AnyDocument>('waiting').insertOne({ _id: 3 }, { session });
    await other.close(true);
    await test.db.collection<AnyDocument>('waiting').insertOne({ _id: 4 });
    expect(await test.db.collection('waiting').countDocuments()).toBe(3);
  });

  it('refuses what a transaction may not contain', async () => {
    const session = test.client.startSession();
    session.startTransaction();
    expect((await errorOf(test.db.command({ drop: 'accounts' }, { session }))).code).toBe(263);
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  });
});

describe('reads beside long ones', () => {
  it('answers point reads while a report runs', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    for (let batch = 0; batch < 20; batch += 1) {
      await visits.insertMany(
        Array.from({ length: 1_000 }, (_value, index) => ({
          _id: batch * 1_000 + index,
          kind: index % 5,
          text: 'x'.repeat(300),
        })),
      );
    }
    let reportDone = false;
    const report = visits
      .aggregate([
        { $unwind: { path: '$text' } },
        { $sort: { kind: 1, text: -1 } },
        { $group: { _id: '$kind', n: { $sum: 1 }, texts: { $addToSet: '$text' } } },
      ])
      .toArray()
      .finally(() => {
        reportDone = true;
      });
    let answered = 0;
    while (!reportDone) {
      await visits.findOne({ _id: answered });
      await test.db.collection('written').insertOne({ answered });
      if (!reportDone) answered += 1;
    }
    expect(await report).toHaveLength(5);
    // Many reads and writes were answered before the report was: none of them waited for it.
    expect(answered).toBeGreaterThan(10);
  });

  it('answers point reads while an index is built, which then is whole', async () => {
    const people = test.db.collection<AnyDocument>('people');
    for (let batch = 0; batch < 10; batch += 1) {
      await people.insertMany(
        Array.from({ length: 2_000 }, (_value, index) => ({
          _id: batch * 2_000 + index,
          names: [`${index}`, 'x'],
        })),
      );
    }
    let isBuilt = false;
    const building = people.createIndex({ names: 1 }).finally(() => {
      isBuilt = true;
    });
    let answered = 0;
    while (!isBuilt) {
      await people.findOne({ _id: answered });
      if (!isBuilt) answered += 1;
    }
    await building;
    expect(answered).toBeGreaterThan(20);
    expect(await people.countDocuments({ names: '7' }, { hint: { names: 1 } })).toBe(10);
    expect(await people.countDocuments({ names: 'x' }, { hint: { names: 1 } })).toBe(20_000);
  });

  it('leaves no trace of an index that cannot be unique', async () => {
    const twice = test.db.collection<AnyDocument>('twice');
    await twice.insertMany([{ n: 1 }, { n: 1 }]);
    expect((await errorOf(twice.createIndex({ n: 1 }, { unique: true }))).code).toBe(11000);
    expect((await twice.indexes()).map((index) => index.name)).toEqual(['_id_']);
    await twice.insertOne({ n: 2 });
    expect(await twice.countDocuments()).toBe(3);
  });
});

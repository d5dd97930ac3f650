import {
  type ChangeStream,
  type ChangeStreamDocument,
  Long,
  MongoClient,
  type ResumeToken,
  Timestamp,
} from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

// Shapes and rules: the manual's pages "Change Events" and "Change Streams", and the drivers' specification of change streams.

let test: TestDatabase;
/** An empty answer is not waited for. */
const QUICK = { maxAwaitTimeMS: 20 };
const opened: ChangeStream[] = [];
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((stream) => stream.close()));
  await test.close();
});

/** Opens a stream and waits until the server has it, so that nothing written from here on is missed. */
async function started(stream: ChangeStream): Promise<ChangeStream> {
  opened.push(stream);
  expect(await stream.tryNext()).toBeNull();
  return stream;
}

async function take(stream: ChangeStream, count: number): Promise<ChangeStreamDocument[]> {
  const events: ChangeStreamDocument[] = [];
  while (events.length < count) events.push(await stream.next());
  return events;
}

/** What an event says, without token and times. */
function said(event: ChangeStreamDocument): Record<string, unknown> {
  const { _id, clusterTime, wallTime, ...rest }: Record<string, unknown> = { ...event };
  expect(_id).toEqual({ _data: expect.stringMatching(/^[0-9A-F]+$/) });
  expect(clusterTime).toBeInstanceOf(Timestamp);
  expect(wallTime).toBeInstanceOf(Date);
  return rest;
}

describe('events', () => {
  it('tells inserts, updates, replacements, deletes, and the end of what it watches', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    const stream = await started(visits.watch([], QUICK));
    await visits.insertOne({ _id: 1, state: 'draft', vitals: { pulse: 70, weight: 80 }, codes: ['a'] });
    await visits.updateOne({ _id: 1 }, {
      $set: { state: 'open', 'vitals.pulse': 72 },
      $unset: { 'vitals.weight': '' },
      $push: { codes: 'b' },
    } as object);
    await visits.replaceOne({ _id: 1 }, { state: 'closed' });
    await visits.deleteOne({ _id: 1 });
    await visits.drop();
    const ns = { db: 'clinic', coll: 'visits' };
    const documentKey = { _id: 1 };
    expect((await take(stream, 6)).map(said)).toEqual([
      {
        operationType: 'insert',
        fullDocument: { _id: 1, state: 'draft', vitals: { pulse: 70, weight: 80 }, codes: ['a'] },
        ns,
        documentKey,
      },
      {
        operationType: 'update',
        ns,
        documentKey,
        updateDescription: {
          updatedFields: { 'codes.1': 'b', state: 'open', 'vitals.pulse': 72 },
          removedFields: ['vitals.weight'],
          truncatedArrays: [],
        },
      },
      { operationType: 'replace', fullDocument: { _id: 1, state: 'closed' }, ns, documentKey },
      { operationType: 'delete', ns, documentKey },
      { operationType: 'drop', ns },
      { operationType: 'invalidate' },
    ]);
    expect(await errorOf(stream.next())).toMatchObject({ message: expect.stringMatching(/closed/) });
  });

  it('describes what each kind of update touched', async () => {
    const notes = test.db.collection<AnyDocument>('notes');
    await notes.insertOne({
      _id: 1,
      a: { b: 1, c: 2 },
      list: [1, 2, 3],
      empty: [],
      rows: [{ n: 1 }, { n: 2 }],
    });
    const stream = await started(notes.watch([], QUICK));
    await notes.updateOne({ _id: 1 }, { $set: { a: { b: 1, c: 3 } } });
    await notes.updateOne({ _id: 1 }, { $set: { 'made.on.the.way': 1 } });
    await notes.updateOne({ _id: 1 }, { $push: { empty: 1 } } as object);
    await notes.updateOne({ _id: 1 }, { $addToSet: { list: 4 } } as object);
    await notes.updateOne({ _id: 1 }, { $pull: { list: 1 } } as object);
    await notes.updateOne({ _id: 1 }, { $set: { 'rows.$[row].n': 5 } }, { arrayFilters: [{ 'row.n': 2 }] });
    await notes.updateOne({ _id: 1 }, { $rename: { empty: 'filled' } });
    await notes.updateOne({ _id: 1 }, [{ $set: { 'a.c': 9, list: [2] } }, { $unset: 'filled' }]);
    await notes.updateOne({ _id: 1 }, { $set: { 'a.c': 9 } }); // changes nothing, so nothing is told
    await notes.updateOne({ _id: 1 }, { $set: { 'a.c': Long.fromNumber(9) } }); // another type is a change
    const descriptions = (await take(stream, 9)).map((event) =>
      'updateDescription' in event ? event.updateDescription : event.operationType,
    );
    const nothing = { updatedFields: {}, removedFields: [], truncatedArrays: [] };
    expect(descriptions).toEqual([
      { ...nothing, updatedFields: { a: { b: 1, c: 3 } } },
      { ...nothing, updatedFields: { made: { on: { the: { way: 1 } } } } },
      { ...nothing, updatedFields: { empty: [1] } },
      { ...nothing, updatedFields: { 'list.3': 4 } },
      { ...nothing, updatedFields: { list: [2, 3, 4] } },
      { ...nothing, updatedFields: { 'rows.1.n': 5 } },
      { ...nothing, updatedFields: { filled: [1] }, removedFields: ['empty'] },
      {
        updatedFields: { 'a.c': 9 },
        removedFields: ['filled'],
        truncatedArrays: [{ field: 'list', newSize: 1 }],
      },
      { ...nothing, updatedFields: { 'a.c': 9 } },
    ]);
  });

  it('looks documents up where asked to, and gives null for what has gone', async () => {
    const patients = test.db.collection<AnyDocument>('patients');
    await patients.insertMany([{ _id: 1 }, { _id: 2 }]);
    const stream = await started(patients.watch([], { ...QUICK, fullDocument: 'updateLookup' }));
    await test.client.withSession((session) =>
      session.withTransaction(async () => {
        await patients.updateOne({ _id: 1 }, { $set: { name: 'Ada' } }, { session });
        await patients.updateOne({ _id: 2 }, { $set: { name: 'Bob' } }, { session });
        await patients.deleteOne({ _id: 2 }, { session });
      }),
    );
    const full = (await take(stream, 3)).map((event) =>
      'fullDocument' in event ? event.fullDocument : 'none',
    );
    expect(full).toEqual([{ _id: 1, name: 'Ada' }, null, 'none']);
  });

  it('watches a whole database, and ends with it', async () => {
    const stream = await started(test.db.watch([], QUICK));
    await test.db.collection<AnyDocument>('one').insertOne({ _id: 1 });
    await test.client.db('other').collection<AnyDocument>('one').insertOne({ _id: 2 });
    await test.db.collection<AnyDocument>('two').insertOne({ _id: 3 });
    await test.db.dropDatabase();
    expect(
      (await take(stream, 6)).map((event) => [event.operationType, 'ns' in event ? event.ns : undefined]),
    ).toEqual([
      ['insert', { db: 'clinic', coll: 'one' }],
      ['insert', { db: 'clinic', coll: 'two' }],
      ['drop', { db: 'clinic', coll: 'one' }],
      ['drop', { db: 'clinic', coll: 'two' }],
      ['dropDatabase', { db: 'clinic' }],
      ['invalidate', undefined],
    ]);
  });

  it('tells nothing of what was rolled back, and a transaction only when it is committed', async () => {
    const accounts = test.db.collection<AnyDocument>('accounts');
    await accounts.createIndex({ unique: 1 }, { unique: true });
    const stream = await started(accounts.watch([], QUICK));
    const session = test.client.startSession();
    session.startTransaction();
    await accounts.insertOne({ _id: 1, unique: 1 }, { session });
    await session.abortTransaction();
    session.startTransaction();
    await accounts.insertOne({ _id: 2, unique: 2 }, { session });
    await errorOf(accounts.insertMany([{ _id: 3, unique: 2 }], { session }));
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
    await accounts.insertOne({ _id: 4, unique: 4 });
    await errorOf(
      accounts.insertMany([
        { _id: 5, unique: 5 },
        { _id: 6, unique: 4 },
        { _id: 7, unique: 7 },
      ]),
    );
    const keys = (await take(stream, 2)).map((event) =>
      'documentKey' in event ? event.documentKey : undefined,
    );
    expect(keys).toEqual([{ _id: 4 }, { _id: 5 }]);
  });

  it('passes through the stages that follow', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    const stream = await started(
      visits.watch(
        [
          { $match: { 'fullDocument.urgent': true } },
          { $addFields: { seen: '$documentKey._id' } },
          { $project: { seen: 1 } },
        ],
        QUICK,
      ),
    );
    await visits.insertMany([
      { _id: 1, urgent: false },
      { _id: 2, urgent: true },
    ]);
    expect(await stream.next()).toEqual({ _id: expect.anything(), seen: 2 });
    const withoutId = visits.watch([{ $project: { _id: 0 } }], QUICK);
    opened.push(withoutId);
    await withoutId.tryNext();
    await visits.insertOne({ _id: 3 });
    expect((await errorOf(withoutId.next())).message).toMatch(/_id|resume token/);
  });
});

function isWithCursor(reply: unknown): reply is { cursor: { id: Long } } {
  return typeof reply === 'object' && reply !== null && 'cursor' in reply;
}

describe('resuming', () => {
  async function threeEvents(): Promise<ChangeStreamDocument[]> {
    const visits = test.db.collection<AnyDocument>('visits');
    const stream = await started(visits.watch([], QUICK));
    await visits.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }]);
    return take(stream, 3);
  }
  const idsAfter = async (stream: ChangeStream, count: number): Promise<unknown[]> => {
    opened.push(stream);
    return (await take(stream, count)).map((event) =>
      'documentKey' in event ? event.documentKey._id : event.operationType,
    );
  };

  it('goes on behind a token, also after a restart', async () => {
    const [first] = await threeEvents();
    const token: ResumeToken = first?._id;
    expect(
      await idsAfter(test.db.collection('visits').watch([], { ...QUICK, resumeAfter: token }), 2),
    ).toEqual([2, 3]);
    await Promise.all(opened.splice(0).map((stream) => stream.close()));
    await test.restart();
    expect(
      await idsAfter(test.db.collection('visits').watch([], { ...QUICK, startAfter: token }), 2),
    ).toEqual([2, 3]);
  });

  it('begins at a cluster time, that of the write included', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    await visits.insertOne({ _id: 1 });
    const session = test.client.startSession();
    await visits.insertOne({ _id: 2 }, { session });
    const startAtOperationTime = session.operationTime;
    await session.endSession();
    await visits.insertOne({ _id: 3 });
    expect(startAtOperationTime).toBeInstanceOf(Timestamp);
    if (startAtOperationTime === undefined) return;
    expect(await idsAfter(visits.watch([], { ...QUICK, startAtOperationTime }), 2)).toEqual([2, 3]);
  });

  it('tells again that it has ended, and goes on only with startAfter', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    const stream = await started(visits.watch([], QUICK));
    await visits.insertOne({ _id: 1 });
    await visits.drop();
    const [, drop, invalidate] = await take(stream, 3);
    await visits.insertOne({ _id: 2 });
    expect(await idsAfter(visits.watch([], { ...QUICK, resumeAfter: drop?._id }), 1)).toEqual(['invalidate']);
    expect(await idsAfter(visits.watch([], { ...QUICK, startAfter: invalidate?._id }), 1)).toEqual([2]);
    const refused = visits.watch([], { ...QUICK, resumeAfter: invalidate?._id });
    opened.push(refused);
    expect(await errorOf(refused.next())).toMatchObject({ code: 260 });
  });

  it('by the driver itself goes on when its cursor is killed', async () => {
    const visits = test.db.collection<AnyDocument>('visits');
    const watcher = new MongoClient(test.database.uri, { monitorCommands: true });
    let cursorId: unknown;
    watcher.on('commandSucceeded', ({ commandName, reply }) => {
      if (commandName === 'aggregate' && isWithCursor(reply)) cursorId = reply.cursor.id;
    });
    const stream = await started(watcher.db('clinic').collection<AnyDocument>('visits').watch([], QUICK));
    await visits.insertOne({ _id: 1 });
    const ids = [await stream.next()];
    await test.db.command({ killCursors: 'visits', cursors: [cursorId] });
    await visits.insertOne({ _id: 2 });
    ids.push(await stream.next());
    expect(ids.map((event) => ('documentKey' in event ? event.documentKey._id : 0))).toEqual([1, 2]);
    await stream.close();
    await watcher.close();
  });

  it('says when the history it needs has gone', { timeout: 60_000 }, async () => {
    const files = test.db.collection<AnyDocument>('files');
    await files.insertOne({ _id: 0 });
    const stream = await started(files.watch([], QUICK));
    await files.insertOne({ _id: 1 });
    const token: ResumeToken = (await stream.next())._id;
    const data = Buffer.alloc(4 * 1024 * 1024, 7);
    for (let _id = 2; _id < 14; _id += 1) await files.insertOne({ _id, data });
    // The log is cut after a commit, in commits of its own: one more write comes behind them.
    await files.insertOne({ _id: 14 });
    const late = files.watch([], { ...QUICK, resumeAfter: token });
    opened.push(late);
    expect(await errorOf(late.next())).toMatchObject({ code: 286, codeName: 'ChangeStreamHistoryLost' });
  });
});

describe('commands', () => {
  interface Cursor {
    id: Long;
    firstBatch?: ChangeStreamDocument[];
    nextBatch?: ChangeStreamDocument[];
    postBatchResumeToken: ResumeToken;
  }
  /** Sends a command as it is, since the driver's streams hide batches and cursors. */
  async function cursorOf(command: object): Promise<Cursor> {
    const { cursor } = await test.db.command(command, { promoteLongs: false });
    return cursor;
  }
  const open = (options: object, ...following: object[]): Promise<Cursor> =>
    cursorOf({ aggregate: 'visits', pipeline: [{ $changeStream: options }, ...following], cursor: {} });
  const more = ({ id }: Cursor, maxTimeMS: number): Promise<Cursor> =>
    cursorOf({ getMore: id, collection: 'visits', maxTimeMS });

  it('end at once with what they watch, though the end itself is not asked for', async () => {
    await test.db.createCollection('visits');
    const stream = await open({}, { $match: { operationType: 'insert' } });
    const waiting = more(stream, 0x7fffffff);
    await test.db.dropCollection('visits');
    const { nextBatch, id } = await waiting;
    expect([nextBatch, id.toString()]).toEqual([[], '0']);
  });

  it('catch up in bounded batches, and over any number of changes that are not theirs', async () => {
    const { postBatchResumeToken: resumeAfter } = await open({});
    const many = Array.from({ length: 3_000 }, (_, _id) => ({ _id }));
    await test.db.collection<AnyDocument>('visits').insertMany(many);
    await test.db.collection<AnyDocument>('others').insertMany(many);
    await test.db.collection<AnyDocument>('visits').insertOne({ _id: 3_000 });
    const all = await open({ resumeAfter });
    const batches = [all.firstBatch ?? []];
    while (batches.flat().length < 3_001) batches.push((await more(all, 60_000)).nextBatch ?? []);
    expect(batches.flat().map((event) => 'documentKey' in event && event.documentKey._id)).toEqual(
      Array.from({ length: 3_001 }, (_, _id) => _id),
    );
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(250);
    const last = await open({ resumeAfter }, { $match: { 'documentKey._id': 3_000 } });
    expect((await more(last, 60_000)).nextBatch).toHaveLength(1);
  });

  it('are not waited for longer than MongoDB allows', async () => {
    expect(await errorOf(more(await open({}), 2 ** 31))).toMatchObject({ code: 2 });
  });
});

describe('refusals', () => {
  it.each([
    [{ fullDocumentBeforeChange: 'required' }, 115],
    [{ fullDocument: 'whenAvailable' }, 115],
    [{ showExpandedEvents: true }, 115],
    [{ resumeAfter: { _data: 'nonsense' } }, 260],
    [{ unknown: 1 }, 40415],
    [{ allChangesForCluster: true }, 72],
  ])('refuses %j', async (options, code) => {
    const command = { aggregate: 'visits', pipeline: [{ $changeStream: options }], cursor: {} };
    expect(await errorOf(test.db.command(command))).toMatchObject({ code });
  });

  it('refuses stages that would lose what resuming needs, and a stream inside of a pipeline', async () => {
    const aggregate = (pipeline: object[]) =>
      errorOf(test.db.command({ aggregate: 'visits', pipeline, cursor: {} }));
    expect(await aggregate([{ $changeStream: {} }, { $group: { _id: 1 } }])).toMatchObject({ code: 20 });
    expect(await aggregate([{ $match: {} }, { $changeStream: {} }])).toMatchObject({ code: 40602 });
  });
});

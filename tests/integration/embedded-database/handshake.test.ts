import { Long, MongoClient, UUID } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

// From the driver specifications "handshake", "auth" and "sessions".
describe('what a driver asks at first', () => {
  it.each([
    ['hello', 'isWritablePrimary'],
    ['isMaster', 'ismaster'],
  ])('%s says that this is a replica set of one that can be written to', async (command, flag) => {
    expect(await test.db.command({ [command]: 1 })).toMatchObject({
      [flag]: true,
      setName: 'embedded',
      maxBsonObjectSize: 16_777_216,
      maxMessageSizeBytes: 48_000_000,
      logicalSessionTimeoutMinutes: 30,
      ok: 1,
    });
  });

  it('buildInfo has a version that the driver can read', async () => {
    const { version, versionArray } = await test.db.command({ buildInfo: 1 });
    expect(version).toMatch(/^7\.\d+\.\d+$/);
    expect(versionArray).toHaveLength(4);
  });

  it('connectionStatus names who is logged in', async () => {
    const { authInfo } = await test.db.command({ connectionStatus: 1 });
    expect(authInfo.authenticatedUsers).toEqual([{ user: 'application', db: 'admin' }]);
  });

  it('refuses another mechanism, and a step of a login that was not begun', async () => {
    const admin = test.client.db('admin');
    const start = { saslStart: 1, mechanism: 'PLAIN', payload: Buffer.from('x') };
    expect((await errorOf(admin.command(start))).code).toBeDefined();
    const step = { saslContinue: 1, conversationId: 1, payload: Buffer.from('x') };
    expect((await errorOf(admin.command(step))).code).toBeDefined();
  });

  it('answers nobody who has the wrong secret, and nobody who has none', async () => {
    const wrong = new MongoClient(test.database.uri.replace(/:[0-9a-f]{64}@/, `:${'0'.repeat(64)}@`));
    expect((await errorOf(wrong.db('clinic').command({ ping: 1 }))).code).toBe(18);
    await wrong.close();
    const nobody = new MongoClient(test.database.uri.replace(/\/\/[^@]*@/, '//'));
    expect((await errorOf(nobody.db('clinic').command({ find: 'a' }))).code).toBe(13);
    await nobody.close();
  });
});

describe('sessions', () => {
  it('takes refreshSessions, endSessions and killSessions', async () => {
    const { id } = await test.db.command({ startSession: 1 });
    expect(id.id).toBeInstanceOf(UUID);
    for (const command of ['refreshSessions', 'endSessions', 'killSessions'])
      expect(await test.db.command({ [command]: [id] })).toMatchObject({ ok: 1 });
  });

  it('ends the cursors of a session with it', async () => {
    await test.db.collection('many').insertMany(Array.from({ length: 300 }, () => ({})));
    const session = test.client.startSession();
    const cursor = test.db.collection('many').find({}, { session, batchSize: 10 });
    await cursor.next();
    const { id } = cursor;
    await test.db.command({ killSessions: [session.id] });
    const more = test.db.command({ getMore: id, collection: 'many', batchSize: 10 });
    expect((await errorOf(more)).code).toBe(43);
    await session.endSession();
  });

  it('kills a cursor, and says which it did not know', async () => {
    const cursor = test.db.collection('many').find({}, { batchSize: 10 });
    await cursor.next();
    const known = cursor.id ?? Long.ZERO;
    const unknown = Long.fromNumber(123);
    const reply = await test.db.command({ killCursors: 'many', cursors: [known, unknown] });
    expect(reply.cursorsKilled.map(String)).toEqual([String(known)]);
    expect(reply.cursorsNotFound.map(String)).toEqual([String(unknown)]);
  });
});

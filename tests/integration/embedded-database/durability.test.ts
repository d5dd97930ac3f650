import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Long, MongoClient, UUID } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddedDatabaseError } from '../../../main/database/embedded-database-error.ts';
import { startEmbeddedDatabase } from '../../../main/database/start-embedded-database.ts';
import { errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
});
afterEach(() => test.close());

async function openingError(folder: string, key: Buffer): Promise<string> {
  const error = await errorOf(startEmbeddedDatabase({ folder, key }));
  return error instanceof EmbeddedDatabaseError ? error.code : `no typed error: ${error.message}`;
}

describe('what was acknowledged', () => {
  it('is there after a restart, with indexes and validators', async () => {
    await test.db.createCollection('people', { validator: { $jsonSchema: { required: ['name'] } } });
    await test.db.collection('people').createIndex({ name: 1 }, { unique: true });
    await test.db.collection('people').insertOne({ name: 'Ada' });
    await test.restart();
    const people = test.db.collection('people');
    expect(await people.countDocuments()).toBe(1);
    expect((await errorOf(people.insertOne({ name: 'Ada' }))).code).toBe(11000);
    expect((await errorOf(people.insertOne({}))).code).toBe(121);
  });

  it('counts once when a write is repeated, also across a restart', async () => {
    const id = new UUID();
    const command = {
      update: 'counter',
      updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }],
      txnNumber: Long.fromNumber(1),
    };
    const write = async () => {
      const session = test.client.startSession();
      session.serverSession.id = { id }; // the same session each time, as in a driver that sends a write again
      return test.db.command(command, { session });
    };
    const first = await write();
    const second = await write();
    expect(second).toEqual(first);
    await test.restart();
    expect(await write()).toEqual(first);
    expect(await test.db.collection('counter').findOne({})).toEqual({ _id: 1, n: 1 });
  });
});

describe('opening', () => {
  it('refuses a folder that is in use', async () => {
    expect(await openingError(test.folder, TEST_KEY)).toBe('FOLDER_IN_USE');
  });

  it('tells a wrong key from damage, and a newer version from both', async () => {
    await test.db.collection('a').insertOne({ a: 1 });
    await test.client.close();
    await test.database.stop();
    expect(await openingError(test.folder, Buffer.alloc(32, 1))).toBe('WRONG_KEY');
    const file = join(test.folder, 'database.sqlite');
    const good = readFileSync(file);
    const bad = Buffer.from(good);
    bad.fill(0, 0, 2_048);
    writeFileSync(file, bad);
    expect(await openingError(test.folder, TEST_KEY)).toBe('DAMAGED');
    writeFileSync(file, good);
    await test.restart();
    expect(await test.db.collection('a').countDocuments()).toBe(1);
  });

  it('does not take a wrong key for its own where the key check has gone', async () => {
    await test.db.collection('a').insertOne({ a: 1 });
    await test.client.close();
    await test.database.stop();
    rmSync(join(test.folder, 'database.keycheck'));
    expect(await openingError(test.folder, Buffer.alloc(32, 1))).toBe('WRONG_KEY');
    await test.restart();
    expect(await test.db.collection('a').countDocuments()).toBe(1);
    await test.client.close();
    await test.database.stop();
    expect(await openingError(test.folder, Buffer.alloc(32, 1))).toBe('WRONG_KEY');
    await test.restart();
  });

  it('reports a write-ahead log with a flipped byte before later commits', async () => {
    const client = test.client;
    for (let index = 0; index < 20; index += 1)
      await client.db('clinic').collection('a').insertOne({ index });
    await client.close(true);
    if (test.database.processId !== undefined) process.kill(test.database.processId, 'SIGKILL');
    await test.database.stop();
    const file = join(test.folder, 'database.sqlite-wal');
    const good = readFileSync(file);
    const bad = Buffer.from(good);
    const middle = Math.floor(good.length / 2);
    bad[middle] = (bad[middle] ?? 0) ^ 1;
    writeFileSync(file, bad);
    expect(await openingError(test.folder, TEST_KEY)).toBe('DAMAGED');
    writeFileSync(file, good);
    await test.restart();
    expect(await test.db.collection('a').countDocuments()).toBe(20);
  });

  it('lets nobody in without the secret', async () => {
    const stranger = new MongoClient(test.database.uri.replace(/:[0-9a-f]{64}@/, `:${'0'.repeat(64)}@`));
    expect((await errorOf(stranger.connect())).message).toMatch(/Authentication failed/);
    await stranger.close();
    const anonymous = new MongoClient(
      test.database.uri.replace(/\/\/.*@/, '//').replace('&authSource=admin', ''),
    );
    expect((await errorOf(anonymous.db('clinic').collection('a').findOne())).message).toMatch(
      /requires authentication/,
    );
    await anonymous.close();
  });
});

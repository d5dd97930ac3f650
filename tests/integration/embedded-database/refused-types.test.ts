import { deserialize, serialize } from 'bson';
import { Code, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoggedInSocket } from './logged-in-socket.ts';
import { errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

const INVALID_BSON = 22;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** Inserts a document whose field `v` has another type byte than the driver gave it; answers the reply. */
async function insertAs(type: number, value: unknown): Promise<Record<string, unknown>> {
  const body = Buffer.from(serialize({ insert: 'types', documents: [{ v: value }], $db: 'clinic' }));
  body[body.indexOf('v\0', body.indexOf('documents')) - 1] = type;
  const header = Buffer.alloc(21);
  header.writeInt32LE(header.length + body.length, 0);
  header.writeInt32LE(2013, 12);
  const socket = await openLoggedInSocket(test);
  const answer = new Promise<Buffer>((resolve) => socket.once('data', resolve));
  socket.write(Buffer.concat([header, body]));
  const reply = deserialize((await answer).subarray(21));
  socket.destroy();
  return reply.writeErrors?.[0] ?? reply;
}

describe('types that no document may have', () => {
  it('refuses JavaScript with scope', async () => {
    const insert = test.db.collection('types').insertOne({ v: new Code('a', { a: 1 }) });
    expect((await errorOf(insert)).code).toBe(INVALID_BSON);
  });

  it.each([
    ['DBPointer', 0x0c, null],
    ['a date that JavaScript cannot hold', 0x09, Long.MAX_VALUE],
  ])('refuses %s', async (_what, type, value) => {
    expect((await insertAs(type, value)).code).toBe(INVALID_BSON);
  });

  it('reads undefined as null', async () => {
    expect((await insertAs(0x06, null)).ok).toBe(1);
    expect(await test.db.collection('types').countDocuments({ v: { $type: 'null' } })).toBe(1);
  });
});

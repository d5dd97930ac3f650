import { existsSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { deserialize, serialize } from 'bson';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoggedInSocket, socketPathOf } from './logged-in-socket.ts';
import { anyDocument, anyValue } from './model/arbitraries.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const MILLISECONDS = 5_000;
const MOST_MEMORY_KB = 700 * 1024;
const INTERNAL_ERROR = 1;
const OP_MSG = 2013;

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.collection('a').insertMany([{ a: 1 }, { a: [1, 2] }]);
});
afterAll(() => test.close());

function frame(opCode: number, body: Uint8Array, length = 16 + body.length): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

function message(command: Map<string, unknown>): Buffer {
  return frame(OP_MSG, Buffer.concat([Buffer.alloc(5), serialize(command)]));
}

const COMMANDS = [
  ...['find', 'aggregate', 'count', 'distinct', 'insert', 'update', 'delete', 'findAndModify', 'getMore'],
  ...['createIndexes', 'dropIndexes', 'create', 'collMod', 'listIndexes', 'listCollections', 'listDatabases'],
  ...['explain', 'killCursors', 'endSessions', 'validate', 'collStats', 'dbStats', 'serverStatus', 'hello'],
];
const OPTIONS = [
  ...[
    'filter',
    'query',
    'pipeline',
    'cursor',
    'documents',
    'updates',
    'deletes',
    'indexes',
    'index',
    'update',
  ],
  ...[
    'sort',
    'projection',
    'hint',
    'key',
    'limit',
    'skip',
    'batchSize',
    'collection',
    'cursors',
    'validator',
  ],
  ...['lsid', 'txnNumber', 'autocommit', 'startTransaction', 'maxTimeMS', 'readConcern', 'let', 'fields'],
];
const OPERATORS = [
  '$set',
  '$match',
  '$group',
  '$in',
  '$elemMatch',
  '$push',
  '$expr',
  '$and',
  '$regex',
  '_id',
  '$lookup',
];

/** Values that look like what commands take, wrong in every way. */
const operand: fc.Arbitrary<unknown> = fc.oneof(
  anyValue,
  fc.tuple(fc.constantFrom(...OPERATORS), anyValue).map((pair) => new Map([pair])),
  fc.array(
    fc.tuple(fc.constantFrom(...OPERATORS), anyDocument).map((pair) => new Map([pair])),
    { maxLength: 2 },
  ),
);
const nonsense = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...COMMANDS) }, { weight: 1, arbitrary: fc.string() }),
    fc.oneof(fc.constant<unknown>('a'), fc.constant<unknown>('a'), operand),
    fc.uniqueArray(fc.tuple(fc.constantFrom(...OPTIONS), operand), {
      selector: ([name]) => name,
      maxLength: 4,
    }),
  )
  .filter(([name]) => !name.includes('\0'))
  .map(
    ([name, subject, options]) => new Map<string, unknown>([[name, subject], ...options, ['$db', 'clinic']]),
  );

/** Sends bytes on a connection; resolves with the answer, or with nothing when the other side hangs up. */
function ask(socket: Socket, bytes: Buffer): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const done = (answer: Buffer | undefined) => {
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve(answer);
    };
    const onClose = () => done(undefined);
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 16 && received.length >= received.readInt32LE(0)) done(received);
    };
    socket.on('data', onData);
    socket.on('close', onClose);
    socket.write(bytes);
  });
}

/** Sends bytes and hangs up. */
function throwAt(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(socketPathOf(test), () => socket.end(bytes));
    socket.on('data', () => socket.destroy());
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
}

const GOOD = message(
  new Map<string, unknown>([
    ['find', 'a'],
    ['filter', new Map([['a', 1]])],
    ['$db', 'clinic'],
  ]),
);

/** Frames that are cut, too long, of other operations, or good but for a few bytes. */
const broken: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom(1, 2001, 2002, 2004, 2005, 2006, 2007, 2010, 2011, 2012, OP_MSG),
      fc.uint8Array({ maxLength: 100 }),
    )
    .map(([opCode, body]) => frame(opCode, body)),
  fc.integer().map((length) => frame(OP_MSG, GOOD.subarray(16), length)),
  fc.nat({ max: GOOD.length }).map((length) => GOOD.subarray(0, length)),
  fc
    .array(fc.tuple(fc.nat({ max: GOOD.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const changed = Buffer.from(GOOD);
      for (const [at, byte] of changes) changed[at] = byte;
      return changed;
    }),
);

function memoryKilobytes(): number {
  const file = `/proc/${test.database.processId}/status`;
  if (!existsSync(file)) return 0; // only Linux tells
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1]);
}

describe('hostile frames', () => {
  it('answers every well-formed message with a command, and never by an internal error', async () => {
    let socket = await openLoggedInSocket(test);
    const property = fc.asyncProperty(nonsense, async (command) => {
      const answer = await ask(socket, message(command));
      if (answer === undefined) {
        socket = await openLoggedInSocket(test);
        throw new Error('the connection was closed instead of an answer');
      }
      const reply = deserialize(answer.subarray(21, answer.readInt32LE(0)));
      expect(reply.ok).toBeTypeOf('number');
      expect(reply.code).not.toBe(INTERNAL_ERROR);
    });
    await fc.assert(property, { numRuns: 100_000, interruptAfterTimeLimit: MILLISECONDS });
    socket.destroy();
  });

  it.each([
    ['before the login', async (bytes: Buffer) => throwAt(bytes)],
    [
      'after it',
      async (bytes: Buffer) => {
        const socket = await openLoggedInSocket(test);
        socket.end(bytes);
        await new Promise((resolve) => socket.on('close', resolve));
      },
    ],
  ])('outlives broken frames %s', async (_when, send) => {
    await fc.assert(fc.asyncProperty(broken, send), {
      numRuns: 100_000,
      interruptAfterTimeLimit: MILLISECONDS,
    });
    expect(await test.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
    expect(memoryKilobytes()).toBeLessThan(MOST_MEMORY_KB);
  });
});

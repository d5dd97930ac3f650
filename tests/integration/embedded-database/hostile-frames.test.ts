import { connect } from 'node:net';
import { serialize } from 'bson';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

function socketPath(): string {
  return decodeURIComponent(/@([^/]+)\//.exec(test.database.uri)?.[1] ?? '');
}

/** Sends bytes and resolves when the other side answers or hangs up; `ends` says that nothing more will come. */
function send(bytes: Buffer, ends = true): Promise<'answered' | 'dropped'> {
  return new Promise((resolve) => {
    const socket = connect(socketPath(), () => (ends ? socket.end(bytes) : socket.write(bytes)));
    socket.on('data', () => {
      resolve('answered');
      socket.destroy();
    });
    socket.on('error', () => resolve('dropped'));
    socket.on('close', () => resolve('dropped'));
  });
}

function frame(opCode: number, body: Buffer, length = 16 + body.length): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

/** `{ hello: 1, $db: 'admin' }` in the body of an OP_MSG. */
const HELLO = Buffer.concat([Buffer.alloc(5), serialize({ hello: 1, $db: 'admin' })]);

/** A document inside a document, and so on. */
function nested(depth: number): Buffer {
  let inner = Buffer.from([5, 0, 0, 0, 0]);
  for (let level = 0; level < depth; level += 1) {
    const length = Buffer.alloc(4);
    length.writeInt32LE(inner.length + 8);
    inner = Buffer.concat([length, Buffer.from([3, 97, 0]), inner, Buffer.from([0])]);
  }
  return Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), inner]);
}

const hostile: [string, Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['half a header', Buffer.alloc(7, 1)],
  ['a negative length', frame(2013, HELLO, -1)],
  ['a length of four', frame(2013, HELLO, 4)],
  ['an enormous length', frame(2013, HELLO, 0x7fffffff)],
  ['48 megabytes before the login', frame(2013, HELLO, 48_000_000)],
  ['a compressed message', frame(2012, Buffer.alloc(20))],
  ['an old insert', frame(2002, Buffer.alloc(40))],
  ['an unknown operation', frame(9999, Buffer.alloc(40))],
  ['an empty message', frame(2013, Buffer.alloc(5))],
  ['unknown flags', frame(2013, Buffer.concat([Buffer.from([0xff, 0xff, 0, 0]), HELLO.subarray(4)]))],
  [
    'a section of a kind that is not known',
    frame(2013, Buffer.concat([Buffer.from([0, 0, 0, 0, 9]), HELLO.subarray(5)])),
  ],
  [
    'a document that says it is longer than it is',
    frame(
      2013,
      Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), Buffer.from([0xff, 0, 0, 0]), HELLO.subarray(9)]),
    ),
  ],
  [
    'a document of negative length',
    frame(
      2013,
      Buffer.concat([Buffer.from([0, 0, 0, 0, 0]), Buffer.from([0xff, 0xff, 0xff, 0xff]), HELLO.subarray(9)]),
    ),
  ],
  [
    'an unknown type',
    frame(2013, Buffer.concat([HELLO.subarray(0, 9), Buffer.from([0x55]), HELLO.subarray(10)])),
  ],
  ['five thousand levels', frame(2013, nested(5_000))],
  ['a query without an end', frame(2004, Buffer.alloc(30, 0x41))],
  ['text', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
];

it.each(hostile)('outlives %s', async (_what, bytes) => {
  await send(bytes);
  expect(await test.db.command({ ping: 1 })).toEqual({ ok: 1 });
});

it('outlives every single changed byte of a good message', async () => {
  const good = frame(2013, HELLO);
  for (let at = 0; at < good.length; at += 1) {
    const bad = Buffer.from(good);
    bad[at] = (bad[at] ?? 0) ^ 0x81;
    await send(bad);
  }
  expect(await test.db.command({ ping: 1 })).toEqual({ ok: 1 });
});

it('answers the good message', async () => {
  expect(await send(frame(2013, HELLO), false)).toBe('answered');
});

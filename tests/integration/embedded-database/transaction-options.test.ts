import type { Socket } from 'node:net';
import { deserialize } from 'bson';
import { type Document, Long, MongoServerError, UUID } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { message } from './hostile/arbitrary-frames.ts';
import { ask } from './hostile/ask.ts';
import { openLoggedInSocket } from './logged-in-socket.ts';
import { errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

// After the server's own tests, jstests/core/txns: multi_statement_transaction_command_args.js,
// finished_transaction_error_handling.js and commands_banning_txnnumber_outside_transactions.js; what is said without
// any session is in its commands, src/mongo/db/commands/txn_cmds.cpp.
const INVALID_OPTIONS = 72;
const CONFLICTING_OPERATION = 117;
const COMMAND_FAILED = 125;
const NO_SUCH_TRANSACTION = 251;
const TRANSACTION_COMMITTED = 256;
const NOT_IN_A_TRANSACTION = 263;
const NOT_RETRYABLE = 50768;

let test: TestDatabase;
let socket: Socket;
let lsid: Document;
let number = 0;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.createCollection('notes');
  socket = await openLoggedInSocket(test);
});
afterAll(async () => {
  socket.destroy();
  await test.close();
});
beforeEach(() => {
  lsid = { id: new UUID() };
  number = 1;
});

/** Sends exactly these fields: the driver would add a session of its own. @throws MongoServerError */
async function send(command: Document, database = 'admin'): Promise<Document> {
  const answer = await ask(socket, message(new Map(Object.entries({ ...command, $db: database }))));
  if (answer === undefined) throw new Error('The connection was closed instead of an answer');
  const reply = deserialize(answer.subarray(21, answer.readInt32LE(0)));
  if (reply.ok !== 1) throw new MongoServerError(reply);
  return reply;
}
const find = { find: 'notes', filter: {} };
const inTransaction = () => ({ lsid, txnNumber: Long.fromNumber(number), autocommit: false });
const begin = () => send({ ...find, ...inTransaction(), startTransaction: true }, 'clinic');
const commit = () => send({ commitTransaction: 1, ...inTransaction() });
const abort = () => send({ abortTransaction: 1, ...inTransaction() });
const goOn = () => send({ ...find, ...inTransaction() }, 'clinic');

describe.each(['commitTransaction', 'abortTransaction'])('%s', (name) => {
  it('is refused outside of a transaction', async () => {
    expect(await errorOf(send({ [name]: 1 }))).toMatchObject({
      code: COMMAND_FAILED,
      codeName: 'CommandFailed',
      message: `${name} must be run within a transaction`,
    });
  });

  it('is refused where it does not say that it belongs to one, which stays open', async () => {
    await begin();
    const { autocommit, ...without } = inTransaction();
    expect(await errorOf(send({ [name]: 1, ...without }))).toMatchObject({
      code: NOT_RETRYABLE,
      codeName: 'NotARetryableWriteCommand',
    });
    const saysSo = errorOf(send({ [name]: 1, ...without, autocommit: true }));
    expect((await saysSo).code).toBe(INVALID_OPTIONS);
    await commit();
  });

  it('is refused as the beginning of one', async () => {
    const error = errorOf(send({ [name]: 1, ...inTransaction(), startTransaction: true }));
    expect((await error).code).toBe(NOT_IN_A_TRANSACTION);
  });

  it('finds no transaction of a number that was never begun', async () => {
    expect(await errorOf(send({ [name]: 1, ...inTransaction() }))).toMatchObject({
      code: NO_SUCH_TRANSACTION,
      codeName: 'NoSuchTransaction',
    });
    await begin();
    await commit();
    number += 1;
    expect((await errorOf(send({ [name]: 1, ...inTransaction() }))).code).toBe(NO_SUCH_TRANSACTION);
  });
});

describe('a transaction that has ended', () => {
  it('by an abort knows no other end, and cannot be gone on with or begun again', async () => {
    await begin();
    await abort();
    for (const refused of [commit, abort, goOn])
      expect((await errorOf(refused())).code).toBe(NO_SUCH_TRANSACTION);
    expect((await errorOf(begin())).code).toBe(CONFLICTING_OPERATION);
  });

  it('by a commit is committed again without harm, and otherwise the same', async () => {
    await begin();
    await commit();
    expect(await commit()).toMatchObject({ ok: 1 });
    for (const refused of [abort, goOn]) expect((await errorOf(refused())).code).toBe(TRANSACTION_COMMITTED);
    expect((await errorOf(begin())).code).toBe(CONFLICTING_OPERATION);
  });
});

describe('options of a transaction', () => {
  it('cannot begin it twice', async () => {
    await begin();
    expect((await errorOf(begin())).code).toBe(CONFLICTING_OPERATION);
    await commit();
  });

  it.each<[string, (whole: Document) => Document, number]>([
    ['a number without a session', ({ lsid: _lsid, ...rest }) => rest, INVALID_OPTIONS],
    ['no number', ({ txnNumber, ...rest }) => rest, INVALID_OPTIONS],
    ['a beginning without autocommit', ({ autocommit, ...rest }) => rest, INVALID_OPTIONS],
    ['autocommit', (whole) => ({ ...whole, autocommit: true }), INVALID_OPTIONS],
    ['no beginning where it says so', (whole) => ({ ...whole, startTransaction: false }), INVALID_OPTIONS],
    ['no beginning', ({ startTransaction, ...rest }) => rest, NO_SUCH_TRANSACTION],
    ['only a number', ({ startTransaction, autocommit, ...rest }) => rest, NOT_RETRYABLE],
  ])('are refused with %s', async (_what, change, code) => {
    const whole = { ...find, ...inTransaction(), startTransaction: true };
    expect((await errorOf(send(change(whole), 'clinic'))).code).toBe(code);
  });

  it('may be a number alone where a write can be repeated', async () => {
    const insert = { insert: 'notes', documents: [{ _id: 1 }], lsid, txnNumber: Long.fromNumber(number) };
    expect(await send(insert, 'clinic')).toMatchObject({ n: 1 });
    expect(await send(insert, 'clinic')).toMatchObject({ n: 1 });
    expect(await test.db.collection('notes').countDocuments()).toBe(1);
  });
});

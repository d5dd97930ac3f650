import { clusterTime } from '../change-streams/resume-token.ts';
import { CommandError } from '../command-error.ts';
import { checkOptions } from '../commands/command-options.ts';
import { READ_COMMANDS, TRANSACTION_READS } from '../commands/read-commands.ts';
import { LONG_WRITE_COMMANDS, TRANSACTION_WRITES, WRITE_COMMANDS } from '../commands/write-commands.ts';
import { type RetryKey, retryKeyOf, storedReply, storeReply } from '../sessions/retryable-writes.ts';
import { checkSessionOptions } from '../sessions/session-options.ts';
import { doAllSteps } from '../storage/steps.ts';
import { type EncodableDocument, RawDocument } from '../values/encode.ts';
import { Binary, type Document, documentOf, Int32, isDocument, type Value } from '../values/value.ts';
import type { Authentication } from '../wire/authentication.ts';
import { buildInfo, connectionStatus, greet } from '../wire/greeting.ts';
import type { Request } from '../wire/message.ts';
import type { Engine } from './engine.ts';

/** What is known of one connection. */
export interface ClientState {
  id: number;
  authentication: Authentication;
}

const OK: Document = documentOf({ ok: 1 });

/** What may be asked before the login. */
const BEFORE_LOGIN = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'saslStart',
  'saslContinue',
  'connectionStatus',
]);

/** Answers one command. Errors are thrown; the connection makes replies of them. */
export async function dispatch(
  engine: Engine,
  client: ClientState,
  request: Request,
): Promise<EncodableDocument | RawDocument> {
  const { name, command } = request;
  const { authentication } = client;
  if (!authentication.isAuthenticated && !BEFORE_LOGIN.has(name)) {
    throw new CommandError('Unauthorized', `Command ${name} requires authentication`);
  }
  if (request.legacy && !['hello', 'isMaster', 'ismaster'].includes(name)) {
    throw new CommandError('CommandNotSupported', `Unsupported OP_QUERY command: ${name}.`);
  }
  engine.activity.countCommand(request);
  switch (name) {
    case 'hello':
    case 'isMaster':
    case 'ismaster':
      return greet(command, name !== 'hello', engine.address, client.id, authentication);
    case 'ping':
      return OK;
    case 'buildInfo':
    case 'buildinfo':
      return buildInfo();
    case 'serverStatus':
      return engine.activity.status(command, engine.isReadOnly);
    case 'connectionStatus':
      return connectionStatus(authentication);
    case 'saslStart':
      return authentication.start(command);
    case 'saslContinue':
      return authentication.continue(command);
    case 'startSession':
      return documentOf({
        id: documentOf({ id: new Binary(randomUuid(), Binary.SUBTYPE_UUID) }),
        timeoutMinutes: new Int32(30),
        ok: 1,
      });
    case 'refreshSessions':
      return OK;
    case 'endSessions':
    case 'killSessions':
      return endSessions(engine, command, name);
    case 'getMore':
      checkOptions(command, 'getMore', ['collection', 'batchSize']);
      return engine.reads.getMore(request);
    case 'killCursors':
      checkOptions(command, 'killCursors', ['cursors']);
      return engine.reads.killCursors(command);
    default:
      return withOperationTime(engine, await runDataCommand(engine, client, request));
  }
}

function randomUuid(): Buffer {
  return Buffer.from(crypto.randomUUID().replaceAll('-', ''), 'hex');
}

function endSessions(engine: Engine, command: Document, name: string): Document {
  const sessions: Value | undefined = command.get(name);
  for (const session of Array.isArray(sessions) ? sessions : []) {
    const id = isDocument(session) ? session.get('id') : undefined;
    if (!(id instanceof Binary)) continue;
    engine.transactions.endSession(Buffer.from(id.value()));
    engine.reads.endSession(Buffer.from(id.value()).toString('latin1'));
  }
  return OK;
}

async function runDataCommand(
  engine: Engine,
  client: ClientState,
  request: Request,
): Promise<EncodableDocument | RawDocument> {
  const { name, command } = request;
  checkNamespace(request);
  checkSessionOptions(request);
  if (engine.isReadOnly && !READ_COMMANDS.has(name)) refuseWrite(name);
  const key = retryKeyOf(command);
  if (command.get('autocommit') === false) {
    if (key === undefined) throw new CommandError('InvalidOptions', 'a transaction needs lsid and txnNumber');
    return runInTransaction(engine, client, request, key);
  }
  if (READ_COMMANDS.has(name)) return engine.reads.run(request);
  const longWrite = LONG_WRITE_COMMANDS.get(name);
  if (longWrite !== undefined) {
    const steps = longWrite(request);
    return engine.queue.writeInSteps(() => steps(engine.writer));
  }
  const write = WRITE_COMMANDS.get(name);
  if (write === undefined) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  const work = write(request);
  return engine.queue.write(() => {
    const repeated = key === undefined ? undefined : storedReply(engine.writer.statements, key);
    if (repeated !== undefined) return repeated;
    const reply = work(engine.writer);
    if (key !== undefined) storeReply(engine.writer.statements, key, reply);
    return reply;
  });
}

/** Sessions learn from it how far the database is. What a reader thread answers goes out as it is. */
function withOperationTime(
  engine: Engine,
  reply: EncodableDocument | RawDocument,
): EncodableDocument | RawDocument {
  if (reply instanceof RawDocument) return reply;
  return new Map([...reply, ['operationTime', clusterTime(engine.writer.changes.lastCommitted)]]);
}

/** Commands that only end a transaction may be given; any other than a read would write. */
function refuseWrite(name: string): void {
  if (!WRITE_COMMANDS.has(name) && !LONG_WRITE_COMMANDS.has(name)) return;
  throw new CommandError('UserWritesBlocked', `The database is open for rescue: ${name} cannot write to it.`);
}

function checkNamespace(request: Request): void {
  if (!/^[^\0/\\. "$*<>:|?]{1,63}$/.test(request.database)) {
    throw new CommandError('InvalidNamespace', `Invalid database name: '${request.database}'`);
  }
}

async function runInTransaction(
  engine: Engine,
  client: ClientState,
  request: Request,
  key: RetryKey,
): Promise<EncodableDocument | RawDocument> {
  const { name, command } = request;
  if (name === 'commitTransaction') {
    checkOptions(command, name, ['recoveryToken']);
    return engine.transactions.commit(key);
  }
  if (name === 'abortTransaction') {
    checkOptions(command, name, ['recoveryToken']);
    return engine.transactions.abort(key);
  }
  const starts = command.get('startTransaction') === true;
  const write = TRANSACTION_WRITES.has(name) ? WRITE_COMMANDS.get(name) : undefined;
  const longWrite = TRANSACTION_WRITES.has(name) ? LONG_WRITE_COMMANDS.get(name) : undefined;
  if (write === undefined && longWrite === undefined && !TRANSACTION_READS.has(name)) {
    const known = [WRITE_COMMANDS, LONG_WRITE_COMMANDS, READ_COMMANDS].some((commands) => commands.has(name));
    if (known)
      throw new CommandError(
        'OperationNotSupportedInTransaction',
        `Cannot run '${name}' in a multi-document transaction.`,
      );
    throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  }
  if (write !== undefined) {
    return engine.transactions.run(key, starts, client, () => write(request)(engine.writer));
  }
  if (longWrite !== undefined) {
    return engine.transactions.run(key, starts, client, () => doAllSteps(longWrite(request)(engine.writer)));
  }
  let reply: EncodableDocument = OK;
  await engine.transactions.run(key, starts, client, () => {
    reply = engine.reads.runHere(engine.writer, request);
    return OK;
  });
  return reply;
}

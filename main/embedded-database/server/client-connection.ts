import type { Socket } from 'node:net';
import { CommandError } from '../command-error.ts';
import { InvalidBsonError } from '../values/decode.ts';
import { type EncodableDocument, RawDocument } from '../values/encode.ts';
import { releaseMemory } from '../values/release-memory.ts';
import { Authentication } from '../wire/authentication.ts';
import { FrameReader, ProtocolError } from '../wire/frame-reader.ts';
import { frameEncodedReply, frameReply, parseMessage, type Request } from '../wire/message.ts';
import type { ScramAccount } from '../wire/scram.ts';
import { type ClientState, dispatch } from './dispatcher.ts';
import type { Engine } from './engine.ts';
import { errorLog } from './error-log.ts';
import { namespaceOf } from './namespace-of.ts';
import { toCommandError } from './to-command-error.ts';

/** A stranger who says nothing is sent away. A driver's monitor never logs in, but greets at once. */
const GREETING_TIMEOUT_MS = 30_000;

/** Serves one connection: its messages one after the other, as drivers send them. */
export function serveClient(engine: Engine, account: ScramAccount, socket: Socket, id: number): void {
  const reader = new FrameReader();
  const client: ClientState = { id, authentication: new Authentication(account) };
  let turn: Promise<void> = Promise.resolve();
  const greetingTimer = setTimeout(() => socket.destroy(), GREETING_TIMEOUT_MS);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    clearTimeout(greetingTimer);
    engine.transactions.connectionClosed(client);
  });
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const frame of reader.push(chunk, client.authentication.isAuthenticated)) {
        clearTimeout(greetingTimer);
        turn = turn.then(() => answer(engine, client, socket, frame));
      }
    } catch {
      socket.destroy(); // not a MongoDB client, or a broken one
    }
  });
}

async function answer(engine: Engine, client: ClientState, socket: Socket, frame: Buffer): Promise<void> {
  if (socket.destroyed) return;
  let request: Request;
  try {
    request = parseMessage(frame);
  } catch (error) {
    if (error instanceof InvalidBsonError && frame.readInt32LE(12) === 2013) {
      const reply = new CommandError('InvalidBSON', error.message).toReply();
      send(socket, frameReply({ requestId: frame.readInt32LE(4), legacy: false }, reply));
      return;
    }
    if (!(error instanceof ProtocolError) && !(error instanceof InvalidBsonError)) errorLog.unexpected(error);
    socket.destroy();
    return;
  }
  const reply = await replyTo(engine, client, request);
  if (!request.wantsReply || socket.destroyed) return;
  if (reply instanceof RawDocument) {
    send(socket, frameEncodedReply(request, reply.bytes), () => releaseMemory(reply.bytes));
  } else send(socket, frameReply(request, reply));
}

async function replyTo(
  engine: Engine,
  client: ClientState,
  request: Request,
): Promise<EncodableDocument | RawDocument> {
  try {
    return await dispatch(engine, client, request);
  } catch (error) {
    return toCommandError(
      error,
      namespaceOf(request.name, request.database, request.command),
      errorLog,
    ).toReply();
  }
}

/** Up to this, a copy costs less than a write of several parts. */
const SMALL_REPLY_BYTES = 32 * 1024;

/** @param onSent told when the bytes are not needed any more */
function send(socket: Socket, buffers: Buffer[], onSent?: () => void): void {
  const bytes = buffers.reduce((total, buffer) => total + buffer.length, 0);
  if (bytes <= SMALL_REPLY_BYTES) {
    socket.write(Buffer.concat(buffers, bytes));
    onSent?.();
    return;
  }
  socket.cork();
  for (const buffer of buffers.slice(0, -1)) socket.write(buffer);
  socket.write(buffers.at(-1) ?? '', () => onSent?.());
  socket.uncork();
}

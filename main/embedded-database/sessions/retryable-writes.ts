import { CommandError } from '../command-error.ts';
import type { Statements } from '../storage/statements.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import { Binary, type Document, isDocument } from '../values/value.ts';

/** A driver session forgets its numbers after this long, so nothing older can be repeated. */
const KEEP_MS = 60 * 60 * 1000;

/** The session and number that make a write repeatable. */
export interface RetryKey {
  session: Buffer;
  number: bigint;
}

/** Reads session and number of a command; undefined when it has none. */
export function retryKeyOf(command: Document): RetryKey | undefined {
  const session = sessionIdOf(command);
  const number = command.get('txnNumber');
  if (session === undefined || typeof number !== 'bigint') return undefined;
  return { session, number };
}

export function sessionIdOf(command: Document): Buffer | undefined {
  const lsid = command.get('lsid');
  const id = isDocument(lsid) ? lsid.get('id') : undefined;
  return id instanceof Binary ? Buffer.from(id.value()) : undefined;
}

/** The reply to the same write sent before; an older number than the last is an error. */
export function storedReply(statements: Statements, key: RetryKey): Document | undefined {
  const row = statements.row<{ number: number; reply: Buffer }>(
    'SELECT number, reply FROM retryable_writes WHERE session = ?',
    key.session,
  );
  if (row === undefined || BigInt(row.number) < key.number) return undefined;
  if (BigInt(row.number) > key.number) {
    throw new CommandError(
      'TransactionTooOld',
      `Retryable write with txnNumber ${key.number} is prohibited on session because a newer retryable write with txnNumber ${row.number} has already started on this session.`,
    );
  }
  return decodeDocument(row.reply);
}

/** Remembers a reply, in the same commit as the write itself. */
export function storeReply(statements: Statements, key: RetryKey, reply: Document): void {
  statements.run(
    'INSERT OR REPLACE INTO retryable_writes (session, number, reply, at) VALUES (?, ?, ?, ?)',
    key.session,
    key.number,
    encodeDocument(reply),
    Date.now(),
  );
}

/** Forgets what no driver will repeat any more. */
export function forgetOldReplies(statements: Statements, now: number): void {
  statements.run('DELETE FROM retryable_writes WHERE at < ?', now - KEEP_MS);
}

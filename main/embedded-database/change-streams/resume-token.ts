import { CommandError } from '../command-error.ts';
import { type Document, documentOf, isDocument, Timestamp, type Value } from '../values/value.ts';

/**
 * Where a change stream stands: at an event, behind everything up to a number, or at its end. MongoDB's tokens are
 * opaque, too: a hexadecimal text in `_data`, whose order is that of the events.
 */
export interface ResumePoint {
  kind: 'event' | 'position' | 'invalidate';
  at: number;
  sequence: number;
}

const KINDS: readonly ResumePoint['kind'][] = ['event', 'position', 'invalidate'];

export function resumeToken(point: ResumePoint): Document {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(Math.floor(point.at / 1000), 0);
  bytes.writeBigUInt64BE(BigInt(point.sequence), 4);
  bytes.writeUInt8(KINDS.indexOf(point.kind), 12);
  return documentOf({ _data: bytes.toString('hex').toUpperCase() });
}

/** Reads a token that was handed out before. @throws CommandError InvalidResumeToken */
export function readResumeToken(token: Value): ResumePoint {
  const data = isDocument(token) ? token.get('_data') : undefined;
  if (typeof data !== 'string' || !/^[0-9A-F]{26}$/.test(data))
    throw new CommandError('InvalidResumeToken', 'The resume token is not one of this database.');
  const bytes = Buffer.from(data, 'hex');
  const kind = KINDS[bytes.readUInt8(12)];
  if (kind === undefined)
    throw new CommandError('InvalidResumeToken', 'The resume token is not one of this database.');
  return { kind, at: bytes.readUInt32BE(0) * 1000, sequence: Number(bytes.readBigUInt64BE(4)) };
}

/** The cluster time of a change: its second, and its number to tell it from the others of that second. */
export function clusterTime(change: { at: number; sequence: number }): Timestamp {
  return new Timestamp({ t: Math.floor(change.at / 1000), i: change.sequence % 0x100000000 });
}

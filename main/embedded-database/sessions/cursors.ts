import { randomBytes } from 'node:crypto';
import { CommandError } from '../command-error.ts';
import type { ReadResult } from '../commands/read-result.ts';
import { type EncodableDocument, RawDocument } from '../values/encode.ts';
import type { Document } from '../values/value.ts';

export const DEFAULT_BATCH = 101;
/** A quarter of what MongoDB allows: large documents then pass through at little memory. */
const MAX_BATCH_BYTES = 4 * 1024 * 1024;

/** What decides how long a cursor stays open. */
export interface CursorUse {
  session: string | undefined;
  /** Milliseconds since 1970. */
  lastUse: number;
}

interface Cursor extends CursorUse {
  namespace: string;
  documents: Iterator<Uint8Array>;
  /** A document that no longer went into the last batch. */
  waiting: Uint8Array | undefined;
  onClose: () => void;
}

/** A batch, and whether anything follows it. */
interface Batch {
  documents: RawDocument[];
  waiting: Uint8Array | undefined;
  isLast: boolean;
}

function takeBatch(cursor: Pick<Cursor, 'documents' | 'waiting'>, size: number): Batch {
  const documents: RawDocument[] = [];
  let bytes = 0;
  let next = cursor.waiting;
  for (;;) {
    if (documents.length >= size) return { documents, waiting: next, isLast: false };
    if (next === undefined) {
      const result = cursor.documents.next();
      if (result.done === true) return { documents, waiting: undefined, isLast: true };
      next = result.value;
    }
    if (documents.length > 0 && bytes + next.length > MAX_BATCH_BYTES)
      return { documents, waiting: next, isLast: false };
    documents.push(new RawDocument(next));
    bytes += next.length;
    next = undefined;
  }
}

export function newCursorId(): bigint {
  return randomBytes(8).readBigUInt64LE() & 0x7fffffffffffffffn || 1n;
}

/** The reply of a cursor; `postBatchResumeToken` in those of change streams. */
export function cursorReply(
  field: 'firstBatch' | 'nextBatch',
  id: bigint,
  namespace: string,
  documents: RawDocument[],
  postBatchResumeToken?: Document,
): EncodableDocument {
  const cursor = new Map<string, bigint | string | RawDocument[] | Document>([
    [field, documents],
    ['id', id],
    ['ns', namespace],
  ]);
  if (postBatchResumeToken !== undefined) cursor.set('postBatchResumeToken', postBatchResumeToken);
  return new Map<string, EncodableDocument | number>([
    ['cursor', cursor],
    ['ok', 1],
  ]);
}

/** The open cursors of one thread. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  /** Answers with the first batch; keeps a cursor when there is more. `onClose` is called when nothing more is read. */
  first(
    result: Extract<ReadResult, { kind: 'cursor' }>,
    session: string | undefined,
    newId: () => bigint,
    onClose: () => void,
  ): EncodableDocument {
    const cursor: Cursor = {
      namespace: result.namespace,
      documents: result.documents,
      waiting: undefined,
      session,
      lastUse: Date.now(),
      onClose,
    };
    const batch = takeBatch(cursor, result.batchSize ?? DEFAULT_BATCH);
    if (batch.isLast || result.singleBatch) {
      onClose();
      return cursorReply('firstBatch', 0n, result.namespace, batch.documents);
    }
    const id = newId();
    cursor.waiting = batch.waiting;
    this.open.set(id, cursor);
    return cursorReply('firstBatch', id, result.namespace, batch.documents);
  }

  has(id: bigint): boolean {
    return this.open.has(id);
  }

  /** The collection a cursor is about; empty when there is no such cursor. */
  namespaceOf(id: bigint): string {
    return this.open.get(id)?.namespace ?? '';
  }

  next(id: bigint, batchSize: number | undefined): EncodableDocument {
    const cursor = this.open.get(id);
    if (cursor === undefined) throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    cursor.lastUse = Date.now();
    try {
      const batch = takeBatch(
        cursor,
        batchSize === undefined || batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize,
      );
      cursor.waiting = batch.waiting;
      if (batch.isLast) this.close(id);
      return cursorReply('nextBatch', batch.isLast ? 0n : id, cursor.namespace, batch.documents);
    } catch (error) {
      this.close(id);
      throw error;
    }
  }

  /** Whether there was such a cursor. */
  close(id: bigint): boolean {
    const cursor = this.open.get(id);
    if (cursor === undefined) return false;
    this.open.delete(id);
    cursor.onClose();
    return true;
  }

  closeWhere(isDone: (cursor: CursorUse) => boolean): void {
    for (const [id, cursor] of this.open) if (isDone(cursor)) this.close(id);
  }
}

import type { ReadResult } from '../commands/read-result.ts';
import { errorLog } from '../server/error-log.ts';
import { namespaceOf } from '../server/namespace-of.ts';
import { startRead } from '../server/start-read.ts';
import { toCommandError } from '../server/to-command-error.ts';
import { Cursors } from '../sessions/cursors.ts';
import { loadCatalog } from '../storage/catalog.ts';
import { type Connection, openConnection } from '../storage/connection.ts';
import { Statements } from '../storage/statements.ts';
import { decodeDocument } from '../values/decode.ts';
import { type EncodableDocument, encodeDocument, RawDocument } from '../values/encode.ts';
import { releaseMemory } from '../values/release-memory.ts';
import type { Document } from '../values/value.ts';
import type { ReaderAnswer, ReaderOptions, ReaderRequest } from './reader-protocol.ts';

/** Pages of a report that is run again are found here, decrypted: the file of a usual clinic fits. */
const CACHE_KB = 65_536;
/** A connection keeps its pages, so no more of them are kept than threads can be busy with. */
const MAX_FREE = 2;

/**
 * Runs reading commands in a thread of its own. Every command reads one state of the database: its connection has a
 * transaction open for as long as its cursor lives. Connections that are free are used again.
 */
export class ReaderThread {
  private readonly options: ReaderOptions;
  private readonly free: Statements[] = [];
  private readonly cursors = new Cursors();

  constructor(options: ReaderOptions) {
    this.options = options;
  }

  handle(request: ReaderRequest): ReaderAnswer | undefined {
    switch (request.type) {
      case 'run': {
        const command = decodeDocument(Buffer.from(request.body));
        const namespace = namespaceOf(request.name, request.database, command);
        return this.answer(request, namespace, () => this.run(request, command));
      }
      case 'getMore':
        return this.answer(request, this.cursors.namespaceOf(request.cursorId), () =>
          this.cursors.next(request.cursorId, request.batchSize),
        );
      case 'kill':
        this.cursors.close(request.cursorId);
        return undefined;
    }
  }

  private answer(
    { id, cursorId }: { id: number; cursorId: bigint },
    namespace: string,
    work: () => EncodableDocument,
  ): ReaderAnswer {
    let reply: EncodableDocument;
    try {
      reply = work();
    } catch (error) {
      reply = toCommandError(error, namespace, errorLog).toReply();
    }
    const encoded = encodeDocument(reply);
    releaseBatch(reply);
    const bytes = new Uint8Array(
      encoded.buffer instanceof ArrayBuffer ? encoded.buffer : new ArrayBuffer(0),
      encoded.byteOffset,
      encoded.length,
    );
    return { id, reply: bytes, hasCursor: this.cursors.has(cursorId) };
  }

  private run(request: Extract<ReaderRequest, { type: 'run' }>, command: Document): EncodableDocument {
    const statements = this.free.pop() ?? new Statements(this.connect());
    statements.run('BEGIN');
    const finish = (): void => {
      // Nothing was written, and after a damaged page a commit fails, or SQLite has ended the transaction itself.
      if (statements.connection.inTransaction) statements.run('ROLLBACK');
      if (this.free.length < MAX_FREE) this.free.push(statements);
      else statements.connection.close();
    };
    let result: ReadResult;
    try {
      const context = { statements, catalog: loadCatalog(statements.connection) };
      result = startRead(context, request.name, request.database, command);
      if (result.kind === 'cursor')
        return this.cursors.first(result, undefined, () => request.cursorId, finish);
    } catch (error) {
      finish();
      throw error;
    }
    finish();
    return result.reply;
  }

  private connect(): Connection {
    const { file, key } = this.options;
    return openConnection({ file, key: Buffer.from(key, 'hex'), readonly: true, cacheKilobytes: CACHE_KB });
  }
}

/** The documents of a batch are in the encoded reply by now, and nobody else has them. */
function releaseBatch(reply: EncodableDocument): void {
  const cursor = reply.get('cursor');
  if (!(cursor instanceof Map)) return;
  for (const batch of cursor.values()) {
    if (!Array.isArray(batch)) continue;
    for (const document of batch) if (document instanceof RawDocument) releaseMemory(document.bytes);
  }
}

import { ChangeStreams } from '../change-streams/change-streams.ts';
import { isChangeStream } from '../change-streams/parse-change-stream.ts';
import { CommandError } from '../command-error.ts';
import { arrayOption } from '../commands/command-options.ts';
import type { ReadResult } from '../commands/read-result.ts';
import type { ReadContext } from '../commands/write-context.ts';
import { OverBudgetError } from '../planning/search-cost.ts';
import type { ReaderPool } from '../readers/reader-pool.ts';
import { Cursors, type CursorUse, newCursorId } from '../sessions/cursors.ts';
import { sessionIdOf } from '../sessions/retryable-writes.ts';
import { type Catalog, loadCatalog } from '../storage/catalog.ts';
import type { Connection } from '../storage/connection.ts';
import { Statements } from '../storage/statements.ts';
import { type EncodableDocument, RawDocument } from '../values/encode.ts';
import { type Document, documentOf, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { readCompletely, readGetMore, startRead } from './start-read.ts';

const IDLE_CURSOR_MS = 10 * 60 * 1000;
/** What a read may cost on the main thread, a few milliseconds, before a reader thread takes it. */
const BUDGET = { documents: 1_000, bytes: 2 * 1024 * 1024 };

/**
 * Decides where a reading command runs. Each is begun here, where it costs no detour; one that turns out long is begun
 * anew in a reader thread, so that nobody else waits for it.
 */
export class ReadRouter {
  private readonly statements: Statements;
  private readonly pool: ReaderPool;
  private readonly cursors = new Cursors();
  private readonly streams = new ChangeStreams((work) => this.readOnce(work));
  /** Of the connection for reads; undefined since a commit has changed it, until somebody reads there again. */
  private catalog: Catalog | undefined;
  /** The writer, while no transaction is open on it. */
  private readonly idleWriter: () => ReadContext | undefined;

  constructor(connection: Connection, pool: ReaderPool, idleWriter: () => ReadContext | undefined) {
    this.idleWriter = idleWriter;
    this.statements = new Statements(connection);
    this.pool = pool;
    this.catalog = loadCatalog(connection);
  }

  /** Called after a commit. */
  committed(catalogChanged: boolean): void {
    if (catalogChanged) this.catalog = undefined;
    this.streams.wake();
  }

  async run(request: Request): Promise<EncodableDocument | RawDocument> {
    if (isChangeStream(request)) return this.streams.start(request, sessionOf(request));
    try {
      return this.reply(this.readShortly(request), request);
    } catch (error) {
      if (!(error instanceof OverBudgetError)) throw error;
    }
    return new RawDocument(
      await this.pool.run(request.name, request.database, request.body, newCursorId(), sessionOf(request)),
    );
  }

  /** Runs a command on the connection of the open transaction, so that it sees that transaction's changes. */
  runHere(context: ReadContext, request: Request): EncodableDocument {
    return this.reply(
      readCompletely(startRead(context, request.name, request.database, request.command)),
      request,
    );
  }

  async getMore(request: Request): Promise<EncodableDocument | RawDocument> {
    const { id, batchSize, maxTimeMS } = readGetMore(request.command);
    if (this.streams.has(id)) return this.streams.getMore(id, batchSize, maxTimeMS);
    if (this.pool.has(id)) return new RawDocument(await this.pool.getMore(id, batchSize));
    return this.cursors.next(id, batchSize);
  }

  killCursors(command: Document): Document {
    const killed: Value[] = [];
    const notFound: Value[] = [];
    for (const id of arrayOption(command, 'cursors')) {
      if (typeof id !== 'bigint')
        throw new CommandError('TypeMismatch', "BSON field 'killCursors.cursors' must be an array of longs");
      (this.cursors.close(id) || this.pool.kill(id) || this.streams.close(id) ? killed : notFound).push(id);
    }
    return documentOf({
      cursorsKilled: killed,
      cursorsNotFound: notFound,
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    });
  }

  endSession(session: string): void {
    this.closeWhere((cursor) => cursor.session === session);
  }

  /** Closes what nobody has asked for in ten minutes. */
  closeIdle(now: number): void {
    this.closeWhere((cursor) => now - cursor.lastUse > IDLE_CURSOR_MS);
  }

  async close(): Promise<void> {
    this.closeWhere(() => true);
    await this.pool.close();
    this.statements.connection.close();
  }

  private closeWhere(isDone: (cursor: CursorUse) => boolean): void {
    this.cursors.closeWhere(isDone);
    this.pool.closeWhere(isDone);
    this.streams.closeWhere(isDone);
  }

  private readShortly(request: Request): ReadResult {
    return this.readOnce((context) =>
      readCompletely(startRead(context, request.name, request.database, request.command, BUDGET)),
    );
  }

  /**
   * On the writer where that is free: SQLite empties the cache of any other connection at each commit. All statements see
   * one state without a transaction, since nothing is written on this thread before the work is done.
   */
  private readOnce<Result>(work: (context: ReadContext) => Result): Result {
    return work(this.idleWriter() ?? this.ownContext());
  }

  private ownContext(): ReadContext {
    this.catalog ??= loadCatalog(this.statements.connection);
    return { statements: this.statements, catalog: this.catalog };
  }

  private reply(result: ReadResult, request: Request): EncodableDocument {
    if (result.kind === 'reply') return result.reply;
    return this.cursors.first(result, sessionOf(request), newCursorId, () => undefined);
  }
}

/** The session that a command belongs to, as cursors are found by it. */
function sessionOf(request: Request): string | undefined {
  return sessionIdOf(request.command)?.toString('latin1');
}

import { CommandError } from '../command-error.ts';
import type { Writer } from '../storage/writer.ts';
import { type Document, documentOf } from '../values/value.ts';
import type { CommitQueue } from './commit-queue.ts';
import { type RetryKey, storedReply, storeReply } from './retryable-writes.ts';

/** A transaction that takes longer is aborted, as MongoDB's own limit would do after a minute. */
const LIFETIME_MS = 30_000;

interface Transaction {
  key: RetryKey;
  state: 'waiting' | 'open' | 'committed' | 'aborted';
  /** The connection that spoke last for it; when that goes, so does the transaction. */
  connection: object;
  timer: NodeJS.Timeout | undefined;
  ready: Promise<void>;
  abortReason: string;
}

const TRANSIENT = { labels: ['TransientTransactionError'] };

/**
 * Transactions of several commands. The first command waits for the writer; from then on the transaction is the only
 * one that changes anything, so all it reads belongs to one state of the database, its own changes included.
 */
export class Transactions {
  private readonly writer: Writer;
  private readonly queue: CommitQueue;
  private readonly bySession = new Map<string, Transaction>();

  constructor(writer: Writer, queue: CommitQueue) {
    this.writer = writer;
    this.queue = queue;
  }

  /** Runs one command of a transaction. An error ends the transaction, as it does in MongoDB. */
  async run(key: RetryKey, starts: boolean, connection: object, work: () => Document): Promise<Document> {
    const transaction = starts ? this.start(key, connection) : this.continueOpen(key);
    transaction.connection = connection;
    await transaction.ready;
    this.checkOpen(transaction);
    try {
      const reply = this.writer.atomically(work);
      if (reply.has('writeErrors')) this.abortOpen(transaction, 'a write failed');
      return reply;
    } catch (error) {
      this.abortOpen(transaction, error instanceof Error ? error.message : 'a command failed');
      throw error;
    }
  }

  /** Makes the transaction durable. Said again, also after a restart, it answers the same. */
  async commit(key: RetryKey): Promise<Document> {
    const transaction = this.find(key);
    if (transaction === undefined || transaction.state === 'committed') {
      const reply = storedReply(this.writer.statements, key);
      if (reply !== undefined) return reply;
      throw noSuchTransaction(key, 'it has been forgotten');
    }
    await transaction.ready;
    this.checkOpen(transaction);
    const reply = documentOf({ ok: 1 });
    try {
      storeReply(this.writer.statements, key, reply);
      this.writer.commit();
    } catch (error) {
      this.abortOpen(transaction, 'the commit failed');
      throw error;
    }
    this.finish(transaction, 'committed');
    return reply;
  }

  async abort(key: RetryKey): Promise<Document> {
    const transaction = this.find(key);
    if (transaction === undefined) throw noSuchTransaction(key, 'it has been forgotten');
    if (transaction.state === 'committed')
      throw new CommandError('TransactionCommitted', `Transaction ${key.number} has been committed.`);
    await transaction.ready.catch(() => undefined);
    if (transaction.state !== 'open') throw noSuchTransaction(key, transaction.abortReason);
    this.abortOpen(transaction, 'the client aborted it');
    return documentOf({ ok: 1 });
  }

  /** Aborts what a connection that has gone left open. */
  connectionClosed(connection: object): void {
    for (const transaction of this.bySession.values()) {
      if (transaction.connection === connection) this.abortOpen(transaction, 'its connection was closed');
    }
  }

  /** Aborts and forgets the transactions of sessions that ended. */
  endSession(session: Buffer): void {
    const transaction = this.bySession.get(session.toString('latin1'));
    if (transaction === undefined) return;
    this.abortOpen(transaction, 'its session ended');
    this.bySession.delete(session.toString('latin1'));
  }

  close(): void {
    for (const transaction of this.bySession.values()) this.abortOpen(transaction, 'the program stops');
  }

  private find(key: RetryKey): Transaction | undefined {
    const transaction = this.bySession.get(key.session.toString('latin1'));
    return transaction?.key.number === key.number ? transaction : undefined;
  }

  private start(key: RetryKey, connection: object): Transaction {
    const id = key.session.toString('latin1');
    const previous = this.bySession.get(id);
    if (previous !== undefined && previous.key.number > key.number) {
      throw new CommandError(
        'TransactionTooOld',
        `Cannot start transaction ${key.number} on session because a newer transaction ${previous.key.number} has already started.`,
      );
    }
    if (previous !== undefined && previous.key.number === key.number) {
      throw new CommandError(
        'ConflictingOperationInProgress',
        `Cannot specify 'startTransaction' on transaction ${key.number} since it is already in progress.`,
      );
    }
    if (previous !== undefined) this.abortOpen(previous, 'a newer one began on its session');
    const transaction: Transaction = {
      key,
      state: 'waiting',
      connection,
      timer: undefined,
      ready: Promise.resolve(),
      abortReason: '',
    };
    transaction.ready = this.queue.claim().then(
      () => this.opened(transaction),
      (error: unknown) => {
        transaction.state = 'aborted';
        transaction.abortReason = 'it waited too long for another transaction';
        throw error;
      },
    );
    this.bySession.set(id, transaction);
    return transaction;
  }

  private opened(transaction: Transaction): void {
    if (transaction.state !== 'waiting') {
      this.giveBack();
      return;
    }
    transaction.state = 'open';
    transaction.timer = setTimeout(() => {
      this.abortOpen(
        transaction,
        'it took longer than 30 seconds. A write outside of the transaction, awaited inside it, waits that long for it',
      );
    }, LIFETIME_MS);
  }

  private continueOpen(key: RetryKey): Transaction {
    const transaction = this.find(key);
    if (transaction === undefined) throw noSuchTransaction(key, 'it has been forgotten');
    return transaction;
  }

  private checkOpen(transaction: Transaction): void {
    const { state, key } = transaction;
    if (state === 'committed')
      throw new CommandError('TransactionCommitted', `Transaction ${key.number} has been committed.`);
    if (state !== 'open') throw noSuchTransaction(key, transaction.abortReason);
  }

  private abortOpen(transaction: Transaction, reason: string): void {
    if (transaction.state === 'waiting') {
      transaction.state = 'aborted';
      transaction.abortReason = reason;
    }
    if (transaction.state !== 'open') return;
    transaction.abortReason = reason;
    try {
      this.writer.rollback();
    } finally {
      this.finish(transaction, 'aborted'); // whatever the disk says, the others get their turn
    }
  }

  private finish(transaction: Transaction, state: 'committed' | 'aborted'): void {
    clearTimeout(transaction.timer);
    transaction.state = state;
    this.queue.release();
  }

  /** A transaction aborted while it waited got the writer nevertheless. */
  private giveBack(): void {
    this.writer.rollback();
    this.queue.release();
  }
}

function noSuchTransaction(key: RetryKey, reason: string): CommandError {
  return new CommandError(
    'NoSuchTransaction',
    `Given transaction number ${key.number} does not match any in-progress transactions: ${reason}.`,
    TRANSIENT,
  );
}

import Database from 'better-sqlite3-multiple-ciphers';
import { CommandError } from '../command-error.ts';
import type { Steps } from '../storage/steps.ts';
import type { Writer } from '../storage/writer.ts';

/** One command that changes something, waiting for its turn. */
interface Job {
  kind: 'write';
  run: () => void;
  succeed: () => void;
  fail: (error: unknown) => void;
}

/** A transaction waiting for the writer. */
interface Claim {
  kind: 'claim';
  grant: () => void;
  fail: (error: unknown) => void;
  timer: NodeJS.Timeout | undefined;
}

const MAX_BATCH = 256;
/** A batch is closed after this long, so that its first command does not wait for all the others. */
const MAX_BATCH_MS = 20;
const CLAIM_TIMEOUT_MS = 5_000;

/**
 * Gives the one writer to waiting commands in the order they came. Commands that wait together are committed together:
 * one sync of the disk serves them all, and each is answered only after it. A transaction has the writer to itself.
 */
export class CommitQueue {
  private readonly writer: Writer;
  private waiting: Array<Job | Claim> = [];
  private isClaimed = false;
  private isScheduled = false;
  private isClosed = false;

  constructor(writer: Writer) {
    this.writer = writer;
  }

  /** Runs a command in the next batch; resolves when it is on the disk. */
  write<Result>(work: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      let result: Result;
      this.waiting.push({
        kind: 'write',
        run: () => {
          result = work();
        },
        succeed: () => resolve(result),
        fail: reject,
      });
      this.schedule();
    });
  }

  /**
   * Runs long work in a transaction of its own, step by step: between two steps reads are answered, while other writes
   * wait. Resolves when all of it is on the disk.
   */
  async writeInSteps<Result>(work: () => Steps<Result>): Promise<Result> {
    await this.claim(Number.POSITIVE_INFINITY);
    try {
      const steps = work();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          this.writer.commit();
          return step.value;
        }
        await new Promise((resolve) => setImmediate(resolve));
        if (this.isClosed) throw interrupted();
      }
    } catch (error) {
      this.writer.rollback();
      throw error;
    } finally {
      this.release();
    }
  }

  /** Waits for the writer and begins a transaction on it; `release` must follow. */
  claim(timeoutMilliseconds = CLAIM_TIMEOUT_MS): Promise<void> {
    return new Promise((resolve, reject) => {
      const claim: Claim = { kind: 'claim', grant: resolve, fail: reject, timer: undefined };
      if (Number.isFinite(timeoutMilliseconds))
        claim.timer = setTimeout(() => {
          this.waiting = this.waiting.filter((other) => other !== claim);
          reject(
            new CommandError(
              'WriteConflict',
              'Another transaction kept the database for too long. A write outside of an open transaction, awaited inside it, does that.',
              {
                labels: ['TransientTransactionError'],
              },
            ),
          );
        }, timeoutMilliseconds);
      this.waiting.push(claim);
      this.schedule();
    });
  }

  /** Gives the writer back after a transaction. */
  release(): void {
    this.isClaimed = false;
    this.schedule();
  }

  /** Whoever still waits is told that the program stops. */
  close(): void {
    this.isClosed = true;
    const error = interrupted();
    for (const item of this.waiting) {
      if (item.kind === 'claim') clearTimeout(item.timer);
      item.fail(error);
    }
    this.waiting = [];
  }

  /** After the sockets have been read, so that what arrived together is committed together. */
  private schedule(): void {
    if (this.isScheduled || this.isClaimed || this.waiting.length === 0) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.serve();
      this.schedule();
    });
  }

  private serve(): void {
    if (this.isClaimed) return;
    const first = this.waiting[0];
    if (first?.kind === 'claim') this.grant(first);
    else if (first !== undefined) this.runBatch();
  }

  private grant(claim: Claim): void {
    this.waiting.shift();
    clearTimeout(claim.timer);
    try {
      this.writer.begin();
      this.isClaimed = true;
      claim.grant();
    } catch (error) {
      claim.fail(error);
    }
  }

  private runBatch(): void {
    const done: Job[] = [];
    try {
      this.writer.begin();
      const until = performance.now() + MAX_BATCH_MS;
      while (done.length < MAX_BATCH && performance.now() < until) {
        const job = this.waiting[0];
        if (job?.kind !== 'write') break;
        this.waiting.shift();
        const outcome = this.runJob(job);
        if (outcome === 'done') done.push(job);
        if (outcome === 'broken') {
          // A full disk or a damaged page ended the whole transaction: the others have to be done again without it.
          this.writer.rollback();
          this.waiting.unshift(...done);
          return;
        }
      }
      this.writer.commit();
    } catch (error) {
      this.writer.rollback();
      if (done.length === 0 && this.waiting[0]?.kind === 'write') done.push(this.waiting.shift() as Job);
      for (const job of done) job.fail(error);
      return;
    }
    for (const job of done) job.succeed();
  }

  /** Whether the command's changes are part of the batch; when not, it has been answered. */
  private runJob(job: Job): 'done' | 'refused' | 'broken' {
    try {
      this.writer.atomically(job.run);
      return 'done';
    } catch (error) {
      job.fail(error);
      return error instanceof Database.SqliteError ? 'broken' : 'refused';
    }
  }
}

function interrupted(): CommandError {
  return new CommandError('InterruptedAtShutdown', 'interrupted at shutdown');
}

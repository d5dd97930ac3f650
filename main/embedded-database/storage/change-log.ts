import { encodeDocument } from '../values/encode.ts';
import type { Document } from '../values/value.ts';
import type { Statements } from './statements.ts';

export type ChangeOperation = 'insert' | 'update' | 'replace' | 'delete' | 'drop' | 'dropDatabase';

/** One change, as it was committed. `sequence` numbers all changes of the file, without gaps. */
export interface LoggedChange {
  sequence: number;
  /** Milliseconds since 1970; never less than that of the change before. */
  at: number;
  database: string;
  /** Empty for a dropped database. */
  collection: string;
  operation: ChangeOperation;
  /** The whole document for insert and replace; `_id` for delete; `_id` and `updateDescription` for update. */
  body: Buffer;
}

const MAX_CHANGES = 100_000;
const MAX_BYTES = 32 * 1024 * 1024;
/** A log that is too long is cut to this share of the limits, so that not every commit after it is followed by a cut. */
const KEPT_SHARE = 0.95;
/** Removed in one go, so that a bulk load does not wait for its own log. */
const TRIM_BATCH = 500;

/** How much is in the log. */
interface Held {
  changes: number;
  bytes: number;
}

/** What is known of the log at one moment. */
interface LogState {
  newest: ChangePoint;
  /** Undefined until it has been counted. */
  held: Held | undefined;
}

/**
 * The log that change streams read, written in the commit of the change itself. It is bounded: what is pushed out of it
 * can no longer be resumed from.
 */
export class ChangeLog {
  private readonly statements: Statements;
  /** With the changes of the open transaction, and without. */
  private state: LogState;
  private committedState: LogState;

  constructor(statements: Statements) {
    this.statements = statements;
    this.state = { newest: newestChange(statements) ?? { at: Date.now(), sequence: 0 }, held: undefined };
    this.committedState = this.state;
  }

  append(database: string, collection: string, operation: ChangeOperation, body: Buffer | Document): void {
    const bytes = Buffer.isBuffer(body) ? body : encodeDocument(body);
    const { newest, held } = this.state;
    const at = Math.max(newest.at, Date.now());
    const { lastInsertRowid } = this.statements.run(
      'INSERT INTO change_log (at, database, collection, operation, body) VALUES (?, ?, ?, ?, ?)',
      at,
      database,
      collection,
      operation,
      bytes,
    );
    this.state = {
      newest: { at, sequence: Number(lastInsertRowid) },
      held: held && { changes: held.changes + 1, bytes: held.bytes + bytes.length },
    };
  }

  /** The last change that everybody sees. */
  get lastCommitted(): ChangePoint {
    return this.committedState.newest;
  }

  committed(): void {
    this.committedState = this.state;
  }

  /** The whole transaction was undone. */
  rolledBack(): void {
    this.state = this.committedState;
  }

  /** Gives the way to tell that what comes from here on was undone. */
  savepoint(): () => void {
    const { state } = this;
    return () => {
      this.state = state;
    };
  }

  /** Removes some of the oldest changes where there are too many. Gives whether more are to be removed. */
  trim(): boolean {
    const held = { ...(this.state.held ?? this.count()) };
    const oldest = this.statements.rows<[number, number]>(
      'SELECT sequence, length(body) FROM change_log ORDER BY sequence LIMIT ?',
      TRIM_BATCH,
    );
    let last: number | undefined;
    for (const [sequence, bytes] of oldest) {
      // The newest one always stays: the next number is counted from it.
      if (held.changes <= 1 || !isMoreThan(held, KEPT_SHARE)) break;
      held.changes -= 1;
      held.bytes -= bytes;
      last = sequence;
    }
    if (last !== undefined) this.statements.run('DELETE FROM change_log WHERE sequence <= ?', last);
    this.state = { ...this.state, held };
    return isMoreThan(held, KEPT_SHARE) && held.changes > 1;
  }

  get isOverfull(): boolean {
    const { held } = this.state;
    return held === undefined || isMoreThan(held, 1);
  }

  private count(): Held {
    const counted = this.statements.row<Held>(
      'SELECT count(*) AS changes, ifnull(sum(length(body)), 0) AS bytes FROM change_log',
    );
    return counted ?? { changes: 0, bytes: 0 };
  }
}

function isMoreThan({ changes, bytes }: Held, share: number): boolean {
  return changes > MAX_CHANGES * share || bytes > MAX_BYTES * share;
}

/** The first change behind a number; undefined at the end of the log. */
export function changeAfter(statements: Statements, sequence: number): LoggedChange | undefined {
  return statements.row('SELECT * FROM change_log WHERE sequence > ? ORDER BY sequence LIMIT 1', sequence);
}

/** Number and time of a change. */
export type ChangePoint = Pick<LoggedChange, 'sequence' | 'at'>;

export function oldestChange(statements: Statements): ChangePoint | undefined {
  return statements.row('SELECT sequence, at FROM change_log ORDER BY sequence LIMIT 1');
}

export function newestChange(statements: Statements): ChangePoint | undefined {
  return statements.row('SELECT sequence, at FROM change_log ORDER BY sequence DESC LIMIT 1');
}

/** The number of the last change before a moment; 0 when all are later. The moment is a second and a number within it. */
export function lastBefore(statements: Statements, seconds: number, number: number): number {
  const row = statements.row<{ sequence: number | null }>(
    'SELECT max(sequence) AS sequence FROM change_log WHERE at < ? OR (at < ? AND sequence < ?)',
    seconds * 1000,
    (seconds + 1) * 1000,
    number,
  );
  return row?.sequence ?? 0;
}

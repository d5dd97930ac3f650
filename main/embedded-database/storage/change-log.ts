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
/** Removed in one go, so that a bulk load does not wait for its own log. */
const TRIM_BATCH = 500;

/**
 * The log that change streams read, written in the commit of the change itself. It is bounded: what is pushed out of it
 * can no longer be resumed from.
 */
export class ChangeLog {
  private readonly statements: Statements;
  /** The last change of the open transaction, and the last that is committed. */
  private newest: ChangePoint;
  private newestCommitted: ChangePoint;
  /** What the log holds; undefined when a rollback has made the count uncertain. */
  private held: { changes: number; bytes: number } | undefined;

  constructor(statements: Statements) {
    this.statements = statements;
    this.newest = this.findNewest();
    this.newestCommitted = this.newest;
  }

  append(database: string, collection: string, operation: ChangeOperation, body: Buffer | Document): void {
    const bytes = Buffer.isBuffer(body) ? body : encodeDocument(body);
    const at = Math.max(this.newest.at, Date.now());
    const { lastInsertRowid } = this.statements.run(
      'INSERT INTO change_log (at, database, collection, operation, body) VALUES (?, ?, ?, ?, ?)',
      at,
      database,
      collection,
      operation,
      bytes,
    );
    this.newest = { at, sequence: Number(lastInsertRowid) };
    if (this.held === undefined) return;
    this.held.changes += 1;
    this.held.bytes += bytes.length;
  }

  /** The last change that everybody sees. */
  get lastCommitted(): ChangePoint {
    return this.newestCommitted;
  }

  committed(): void {
    this.newestCommitted = this.newest;
  }

  /** Changes were undone, so what was counted may not be there. */
  rolledBack(): void {
    this.held = undefined;
    this.newest = this.findNewest();
  }

  /** Removes some of the oldest changes where there are too many. Gives whether more are to be removed. */
  trim(): boolean {
    const held = this.count();
    const oldest = this.statements.rows<[number, number]>(
      'SELECT sequence, length(body) FROM change_log ORDER BY sequence LIMIT ?',
      TRIM_BATCH,
    );
    let last: number | undefined;
    for (const [sequence, bytes] of oldest) {
      // The newest one always stays: the next number is counted from it.
      if (held.changes <= 1 || !isTooMuch(held)) break;
      held.changes -= 1;
      held.bytes -= bytes;
      last = sequence;
    }
    if (last !== undefined) this.statements.run('DELETE FROM change_log WHERE sequence <= ?', last);
    return isTooMuch(held) && held.changes > 1;
  }

  get isOverfull(): boolean {
    return this.held === undefined || isTooMuch(this.held);
  }

  private findNewest(): ChangePoint {
    return newestChange(this.statements) ?? { at: Date.now(), sequence: 0 };
  }

  private count(): { changes: number; bytes: number } {
    this.held ??= this.statements.row<{ changes: number; bytes: number }>(
      'SELECT count(*) AS changes, ifnull(sum(length(body)), 0) AS bytes FROM change_log',
    ) ?? { changes: 0, bytes: 0 };
    return this.held;
  }
}

function isTooMuch(held: { changes: number; bytes: number }): boolean {
  return held.changes > MAX_CHANGES || held.bytes > MAX_BYTES;
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

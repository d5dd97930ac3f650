import type { Collection } from './catalog.ts';
import { orUndefined } from './sqlite-errors.ts';
import type { Chunk, Statements } from './statements.ts';

export interface ReadableDocument {
  rid: number;
  id: Buffer;
  bytes: Buffer;
}

const CHUNK = 500;
/** How far to look behind the last readable document where nothing tells how many there were. */
const BLIND_REACH = 1 << 17;

/**
 * Yields every document that can still be read, in the order of insertion. A page that is damaged makes the documents
 * on it unreadable, wherever their numbers are asked for. So a range with an error is halved until the error is alone.
 * The connection must not be in a transaction: after one damaged page SQLite would refuse all others until its end.
 */
export function* readableDocuments(
  statements: Statements,
  collection: Collection,
): Generator<ReadableDocument> {
  const last = lastRid(statements, collection);
  const open: [number, number][] = [[1, last]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    let [from, to] = range;
    while (from <= to) {
      const chunk = readRange(statements, collection, from, to);
      if (chunk === undefined) {
        if (from === to) break; // this document is lost
        const middle = from + Math.floor((to - from) / 2);
        open.push([middle + 1, to]);
        to = middle;
        continue;
      }
      for (const [rid, id, bytes] of chunk.rows) yield { rid, id, bytes };
      if (chunk.isLast) break;
      from = (chunk.rows.at(-1)?.[0] ?? to) + 1;
    }
  }
}

/** Undefined where the range has a page that cannot be read. */
function readRange(
  statements: Statements,
  collection: Collection,
  from: number,
  to: number,
): Chunk<[number, Buffer, Buffer]> | undefined {
  return orUndefined(() =>
    statements.chunk<[number, Buffer, Buffer]>(
      `SELECT rid, id, doc FROM ${collection.table} WHERE rid BETWEEN ? AND ? ORDER BY rid LIMIT ?`,
      CHUNK,
      from,
      to,
    ),
  );
}

/** The highest number a document may have: told by the table itself, otherwise by the indexes that can be read. */
function lastRid(statements: Statements, collection: Collection): number {
  const { table } = collection;
  const ownLast = highest(statements, `SELECT rid FROM ${table} ORDER BY rid DESC LIMIT 1`);
  if (ownLast !== undefined) return ownLast;
  const byIndexes = [
    `SELECT max(rid) FROM ${table} INDEXED BY sqlite_autoindex_${table}_1`,
    ...collection.indexes.map((index) => `SELECT max(rid) FROM ${index.table}`),
  ].flatMap((sql) => highest(statements, sql) ?? []);
  if (byIndexes.length > 0) return Math.max(...byIndexes);
  return lastFromTheFront(statements, table) + BLIND_REACH;
}

/** The last document before the first damage. */
function lastFromTheFront(statements: Statements, table: string): number {
  let last = 0;
  for (;;) {
    const next = highest(statements, `SELECT min(rid) FROM ${table} WHERE rid > ?`, last);
    if (next === undefined || next === 0) return last;
    last = next;
  }
}

/** The one number a statement gives, 0 for none; undefined where it cannot be read. */
function highest(statements: Statements, sql: string, ...parameters: number[]): number | undefined {
  return orUndefined(() => statements.rows<[number | null]>(sql, ...parameters)[0]?.[0] ?? 0);
}

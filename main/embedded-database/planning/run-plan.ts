import type { Collection } from '../storage/catalog.ts';
import type { Statements } from '../storage/statements.ts';
import type { Interval } from './interval.ts';
import type { IndexPlan, Plan } from './plan.ts';
import type { SearchCost } from './search-cost.ts';

export interface StoredDocument {
  rid: number;
  bytes: Buffer;
}

const FIRST_CHUNK = 32;
const LARGEST_CHUNK = 1_024;
/** What a chunk should hold at most, so that large documents do not fill the memory. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Twice as many as the last time, unless those were large. */
function nextChunk(chunk: number, bytes: number): number {
  const fitting = Math.floor((CHUNK_BYTES * chunk) / Math.max(1, bytes));
  return Math.max(1, Math.min(chunk * 2, LARGEST_CHUNK, fitting));
}

/**
 * Yields the stored documents of a plan in its order, each once. It reads in growing chunks with complete statements,
 * so that no statement stays open between two of them. `limit` is a hint how many will be taken.
 */
export function* runPlan(
  statements: Statements,
  collection: Collection,
  plan: Plan,
  cost: SearchCost,
  limit?: number,
): Generator<StoredDocument> {
  const firstChunk = Math.max(1, Math.min(limit ?? FIRST_CHUNK, FIRST_CHUNK));
  if (plan.kind === 'scan') {
    yield* scan(statements, collection, plan.reverse, cost, firstChunk);
    return;
  }
  const plans = plan.kind === 'union' ? plan.plans : [plan];
  const mayRepeat = plans.length > 1 || plans.some((one) => one.index.multikey.includes(true));
  const seen = mayRepeat ? new Set<number>() : undefined;
  for (const one of plans) {
    const intervals = one.reverse ? [...one.intervals].reverse() : one.intervals;
    for (const interval of intervals) {
      yield* scanInterval(statements, collection, one, interval, seen, cost, firstChunk);
    }
  }
}

function* scan(
  statements: Statements,
  collection: Collection,
  reverse: boolean,
  cost: SearchCost,
  firstChunk: number,
): Generator<StoredDocument> {
  const sql = reverse
    ? `SELECT rid, doc FROM ${collection.table} WHERE rid < ? ORDER BY rid DESC LIMIT ?`
    : `SELECT rid, doc FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`;
  let position = reverse ? Number.MAX_SAFE_INTEGER : 0;
  for (let chunk = firstChunk; ; ) {
    const rows = statements.rows<[number, Buffer]>(sql, position, chunk);
    let chunkBytes = 0;
    for (const [rid, bytes] of rows) {
      chunkBytes += bytes.length;
      cost.countDocument(bytes.length);
      position = rid;
      yield { rid, bytes };
    }
    if (rows.length < chunk) return;
    chunk = nextChunk(chunk, chunkBytes);
  }
}

function* scanInterval(
  statements: Statements,
  collection: Collection,
  plan: IndexPlan,
  interval: Interval,
  seen: Set<number> | undefined,
  cost: SearchCost,
  firstChunk: number,
): Generator<StoredDocument> {
  if (plan.index.keyColumn === 'id' && interval.isPoint) {
    const sql = `SELECT rid, doc FROM ${collection.table} WHERE id = ?`;
    for (const [rid, bytes] of statements.rows<[number, Buffer]>(sql, interval.low)) {
      cost.countKey();
      if (seen?.has(rid) === true) return;
      seen?.add(rid);
      cost.countDocument(bytes.length);
      yield { rid, bytes };
    }
    return;
  }
  const first = intervalSql(collection, plan, false);
  const next = intervalSql(collection, plan, true);
  let key: Buffer | undefined;
  let lastRid = 0;
  for (let chunk = firstChunk; ; ) {
    const rows =
      key === undefined
        ? statements.rows<[Buffer, number, Buffer]>(first, interval.low, interval.high, chunk)
        : statements.rows<[Buffer, number, Buffer]>(next, interval.low, interval.high, key, lastRid, chunk);
    let chunkBytes = 0;
    for (const [rowKey, rid, bytes] of rows) {
      chunkBytes += bytes.length;
      cost.countKey();
      key = rowKey;
      lastRid = rid;
      if (seen?.has(rid) === true) continue;
      seen?.add(rid);
      cost.countDocument(bytes.length);
      yield { rid, bytes };
    }
    if (rows.length < chunk) return;
    chunk = nextChunk(chunk, chunkBytes);
  }
}

function intervalSql(collection: Collection, plan: IndexPlan, continues: boolean): string {
  const order = plan.reverse ? 'DESC' : 'ASC';
  const beyond = plan.reverse ? '<' : '>';
  if (plan.index.keyColumn === 'id') {
    const more = continues ? ` AND id ${beyond} ? AND ? IS NOT NULL` : '';
    return `SELECT id, rid, doc FROM ${collection.table} WHERE id >= ? AND id < ?${more} ORDER BY id ${order} LIMIT ?`;
  }
  const more = continues ? ` AND (i.k, i.rid) ${beyond} (?, ?)` : '';
  return `SELECT i.k, i.rid, c.doc FROM ${plan.index.table} i CROSS JOIN ${collection.table} c ON c.rid = i.rid WHERE i.k >= ? AND i.k < ?${more} ORDER BY i.k ${order}, i.rid ${order} LIMIT ?`;
}

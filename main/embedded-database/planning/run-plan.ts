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
  for (let limit = firstChunk; ; limit = Math.min(limit * 2, LARGEST_CHUNK)) {
    const { rows, isLast } = statements.chunk<[number, Buffer]>(sql, limit, position);
    for (const [rid, bytes] of rows) {
      cost.countDocument(bytes.length);
      position = rid;
      yield { rid, bytes };
    }
    if (isLast) return;
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
  for (let limit = firstChunk; ; limit = Math.min(limit * 2, LARGEST_CHUNK)) {
    const { rows, isLast } =
      key === undefined
        ? statements.chunk<[Buffer, number, Buffer]>(first, limit, interval.low, interval.high)
        : statements.chunk<[Buffer, number, Buffer]>(next, limit, interval.low, interval.high, key, lastRid);
    for (const [rowKey, rid, bytes] of rows) {
      cost.countKey();
      key = rowKey;
      lastRid = rid;
      if (seen?.has(rid) === true) continue;
      seen?.add(rid);
      cost.countDocument(bytes.length);
      yield { rid, bytes };
    }
    if (isLast) return;
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

import { type Interval, invertInterval } from '../planning/interval.ts';
import { runPlan } from '../planning/run-plan.ts';
import { SearchCost } from '../planning/search-cost.ts';
import { TYPE_ORDER } from '../values/compare.ts';
import { decodeDocument } from '../values/decode.ts';
import { keyOf } from '../values/key-string.ts';
import type { Collection, Index } from './catalog.ts';
import type { Writer } from './writer.ts';

/** Removed in one go, so that a sweep does not keep other writes waiting. */
const BATCH = 500;

/** The index keys of dates that have expired at a time. */
function expiredInterval(index: Index, seconds: number, now: number): Interval {
  const interval: Interval = {
    low: Buffer.from([TYPE_ORDER.date]),
    high: keyOf(new Date(now - seconds * 1000)),
    isPoint: false,
  };
  return index.fields[0]?.descending === true ? invertInterval(interval) : interval;
}

function removeExpired(
  writer: Writer,
  collection: Collection,
  index: Index,
  seconds: number,
  now: number,
): number {
  const intervals = [expiredInterval(index, seconds, now)];
  const plan = {
    kind: 'index',
    index,
    intervals,
    reverse: false,
    providesSort: true,
    boundedFields: 1,
  } as const;
  const found: { rid: number; bytes: Buffer }[] = [];
  for (const stored of runPlan(writer.statements, collection, plan, new SearchCost(), BATCH)) {
    found.push(stored);
    if (found.length >= BATCH) break;
  }
  for (const { rid, bytes } of found) writer.documents.delete(collection, rid, decodeDocument(bytes));
  return found.length;
}

/** Removes one batch of documents that a TTL index says have expired; 0 when there is nothing left to remove. */
export function sweepOnce(writer: Writer, now: number): number {
  for (const collection of writer.catalog.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === undefined) continue;
      const removed = removeExpired(writer, collection, index, index.expireAfterSeconds, now);
      if (removed > 0) return removed;
    }
  }
  return 0;
}

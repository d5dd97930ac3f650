import { conjunctsOf } from '../planning/conjuncts.ts';
import { fieldIntervals } from '../planning/field-intervals.ts';
import type { IndexPlan } from '../planning/plan.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { type Filter, matchesAll, type Predicate } from '../query/filter.ts';
import type { Collection } from '../storage/catalog.ts';
import { BSONRegExp, isNumeric } from '../values/value.ts';
import { findDocuments, planSearch, type Search } from './find-documents.ts';
import type { ReadContext } from './write-context.ts';

/** SQLite counts about twenty times as fast as documents can be looked at. */
const COUNTED_PER_DOCUMENT = 20;

/** Counts what a search finds: by SQLite alone where every key counted is a match, otherwise one by one. */
export function countMatches(
  context: ReadContext,
  collection: Collection,
  search: Search,
  cost: SearchCost,
): number {
  const whole = countQuickly(context, collection, search, cost);
  if (whole === undefined) {
    let total = 0;
    for (const _found of findDocuments(context, collection, search, cost)) total += 1;
    return total;
  }
  const rest = Math.max(0, whole - search.skip);
  return search.limit === 0 ? rest : Math.min(rest, search.limit);
}

function countQuickly(
  context: ReadContext,
  collection: Collection,
  search: Search,
  cost: SearchCost,
): number | undefined {
  if (matchesAll(search.filter)) {
    const [last] = context.statements.rows<[number | null]>(`SELECT max(rid) FROM ${collection.table}`);
    cost.expect((last?.[0] ?? 0) / COUNTED_PER_DOCUMENT);
    return context.statements.rows<[number]>(`SELECT count(*) FROM ${collection.table}`)[0]?.[0];
  }
  const plan = planSearch(context, collection, search);
  if (plan.kind !== 'index' || !isExact(plan, search.filter)) return undefined;
  const { table, keyColumn } = plan.index;
  let total = 0;
  for (const { low, high } of plan.intervals) {
    const [row] = context.statements.rows<[number]>(
      `SELECT count(*) FROM ${table} WHERE ${keyColumn} >= ? AND ${keyColumn} < ?`,
      low,
      high,
    );
    total += row?.[0] ?? 0;
    cost.expect(total / COUNTED_PER_DOCUMENT);
  }
  return total;
}

/** Whether the ranges of the plan hold the matches and nothing else. */
function isExact(plan: IndexPlan, filter: Filter): boolean {
  if (plan.index.multikey.includes(true) || !isPlain(filter)) return false;
  const paths = new Set(plan.index.fields.slice(0, plan.boundedFields).map((field) => field.path));
  return conjunctsOf(filter).every((conjunct) => paths.has(conjunct.path) && isExactPredicate(conjunct));
}

function isPlain(filter: Filter): boolean {
  return filter.kind === 'predicate' || (filter.kind === 'and' && filter.filters.every(isPlain));
}

function isExactPredicate(predicate: Predicate): boolean {
  const { operator, operand } = predicate;
  if (fieldIntervals(predicate) === undefined) return false; // it narrows nothing
  if (operator === 'eq' || operator === 'gt' || operator === 'gte') return true;
  if (operator === 'in') return Array.isArray(operand) && !operand.some((one) => one instanceof BSONRegExp);
  // NaN has its key below all numbers but is not less than any.
  return (operator === 'lt' || operator === 'lte') && !isNumeric(operand);
}

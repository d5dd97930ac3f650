import { CommandError } from '../command-error.ts';
import type { Filter, Predicate } from '../query/filter.ts';
import type { SortPattern } from '../query/sort-values.ts';
import type { Collection, Index } from '../storage/catalog.ts';
import type { Statements } from '../storage/statements.ts';
import { valuesEqual } from '../values/compare.ts';
import { isDocument, type Value } from '../values/value.ts';
import { plansFor } from './candidates.ts';
import { conjunctsOf } from './conjuncts.ts';
import type { IndexPlan, Plan } from './plan.ts';

/** Keys are counted up to these; past the last one two indexes are equally wide. */
const COUNT_UP_TO = [100, 1_000, 10_000];

/**
 * Chooses how to find the documents:
 * 1. an index that the filter narrows, of several the one with the fewest keys in its ranges (counted up to 10,000);
 * 2. of equally wide ones, one that also gives the order asked for, then the one narrowed in more fields;
 * 3. for an `$or` each of whose branches an index narrows, those indexes together;
 * 4. with nothing to narrow by, an index that gives the order asked for;
 * 5. otherwise every document in turn.
 */
export function choosePlan(
  statements: Statements,
  collection: Collection,
  filter: Filter,
  sort: SortPattern,
  hint?: Value,
): Plan {
  const natural = naturalOrder(sort, hint);
  if (natural !== undefined) return natural;
  const conjuncts = conjunctsOf(filter);
  const indexes =
    hint === undefined ? [collection.idIndex, ...collection.indexes] : [hintedIndex(collection, hint)];
  const plans = indexes.flatMap((index) => plansFor(index, conjuncts, sort));
  const narrowed = plans.filter((plan) => plan.boundedFields > 0);
  const only = narrowed[0];
  if (only !== undefined) return narrowed.length === 1 ? only : narrowest(statements, narrowed);
  if (hint !== undefined) {
    const hinted = plans[0];
    if (hinted !== undefined) return hinted;
  }
  const union = unionPlan(statements, indexes, filter, conjuncts);
  if (union !== undefined)
    return { kind: 'union', plans: union, reverse: false, providesSort: sort.length === 0 };
  const sorted = sort.length === 0 ? undefined : plans.find((plan) => plan.providesSort);
  return sorted ?? { kind: 'scan', reverse: false, providesSort: sort.length === 0 };
}

/** `{ $natural: 1 }` as sort or hint means no index. */
function naturalOrder(sort: SortPattern, hint: Value | undefined): Plan | undefined {
  const sorted = sort.find((part) => part.path === '$natural');
  if (sorted !== undefined) return { kind: 'scan', reverse: sorted.descending, providesSort: true };
  if (isDocument(hint) && hint.has('$natural'))
    return { kind: 'scan', reverse: false, providesSort: sort.length === 0 };
  return undefined;
}

function hintedIndex(collection: Collection, hint: Value): Index {
  const indexes = [collection.idIndex, ...collection.indexes];
  const found = indexes.find((index) =>
    typeof hint === 'string' ? index.name === hint : isDocument(hint) && matchesKey(index, hint),
  );
  if (found === undefined) {
    throw new CommandError(
      'BadValue',
      'error processing query: planner returned error: hint provided does not correspond to an existing index',
    );
  }
  return found;
}

function matchesKey(index: Index, key: ReadonlyMap<string, Value>): boolean {
  const fields = [...key];
  return (
    fields.length === index.fields.length &&
    index.fields.every(
      (field, at) =>
        fields[at]?.[0] === field.path && valuesEqual(fields[at]?.[1], field.descending ? -1 : 1),
    )
  );
}

/** One plan for each branch of an `$or` in the filter; undefined when a branch has none. */
function unionPlan(
  statements: Statements,
  indexes: readonly Index[],
  filter: Filter,
  conjuncts: readonly Predicate[],
): IndexPlan[] | undefined {
  const candidates = filter.kind === 'and' ? filter.filters : [filter];
  for (const candidate of candidates) {
    if (candidate.kind !== 'or') continue;
    const branches = candidate.filters.map((branch) => {
      const all = [...conjuncts, ...conjunctsOf(branch)];
      const plans = indexes
        .flatMap((index) => plansFor(index, all, []))
        .filter((plan) => plan.boundedFields > 0);
      return plans.length === 0 ? undefined : narrowest(statements, plans);
    });
    const found = branches.filter((branch) => branch !== undefined);
    if (found.length === branches.length) return found;
  }
  return undefined;
}

function narrowest(statements: Statements, plans: readonly IndexPlan[]): IndexPlan {
  let counted = plans.map((plan) => ({ plan, keys: 0 }));
  for (const most of COUNT_UP_TO) {
    counted = plans.map((plan) => ({ plan, keys: countKeys(statements, plan, most) }));
    if (counted.some((one) => one.keys < most)) break;
  }
  counted.sort(
    (a, b) =>
      a.keys - b.keys ||
      Number(b.plan.providesSort) - Number(a.plan.providesSort) ||
      b.plan.boundedFields - a.plan.boundedFields,
  );
  const best = counted[0];
  if (best === undefined) throw new CommandError('InternalError', 'no plan to choose from');
  return best.plan;
}

function countKeys(statements: Statements, plan: IndexPlan, most: number): number {
  const { table, keyColumn } = plan.index;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${keyColumn} >= ? AND ${keyColumn} < ? LIMIT ?)`;
  let total = 0;
  for (const interval of plan.intervals) {
    if (total >= most) return most;
    const [row] = statements.rows<[number]>(sql, interval.low, interval.high, most - total);
    total += row?.[0] ?? 0;
  }
  return total;
}

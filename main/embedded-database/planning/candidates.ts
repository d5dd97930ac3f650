import type { Predicate } from '../query/filter.ts';
import type { SortPattern } from '../query/sort-values.ts';
import type { Index } from '../storage/catalog.ts';
import { fieldIntervals } from './field-intervals.ts';
import { impliesFilter } from './implies.ts';
import {
  AFTER_ALL,
  type Interval,
  intersectIntervals,
  invertInterval,
  normaliseIntervals,
  successor,
} from './interval.ts';
import type { IndexPlan } from './plan.ts';

const MAX_INTERVALS = 1_000;

/** Whether the index holds every document that can match. */
function holdsAllMatches(
  index: Index,
  conjuncts: readonly Predicate[],
  boundedPaths: ReadonlySet<string>,
): boolean {
  if (index.partialFilter !== undefined && !impliesFilter(conjuncts, index.partialFilter)) return false;
  if (!index.sparse) return true;
  return conjuncts.some((conjunct) => boundedPaths.has(conjunct.path) && !conjunct.test(undefined));
}

/** The ranges for one field of an index, with what is left of several conditions on it. */
function rangesOfField(index: Index, at: number, conjuncts: readonly Predicate[]): Interval[][] {
  const path = index.fields[at]?.path;
  const each = conjuncts.flatMap((conjunct) => {
    const intervals = conjunct.path === path ? fieldIntervals(conjunct) : undefined;
    return intervals === undefined ? [] : [intervals];
  });
  // Different elements of an array may satisfy different conditions, so there only one of them can narrow the search.
  if (each.length <= 1 || index.multikey[at] === true) return each;
  return [each.reduce(intersectAll)];
}

function intersectAll(left: Interval[], right: Interval[]): Interval[] {
  return left.flatMap((a) => right.flatMap((b) => intersectIntervals(a, b) ?? []));
}

/** The ways to use an index for a filter: one for each alternative in its first field. */
export function plansFor(index: Index, conjuncts: readonly Predicate[], sort: SortPattern): IndexPlan[] {
  const [first, ...rest] = index.fields.map((_field, at) => rangesOfField(index, at, conjuncts));
  const alternatives: Array<Interval[] | undefined> =
    first === undefined || first.length === 0 ? [undefined] : first;
  const plans: IndexPlan[] = [];
  for (const alternative of alternatives) {
    const plan = planWith(index, [alternative, ...rest.map(tightest)], sort);
    const paths = new Set(index.fields.slice(0, plan.boundedFields).map((field) => field.path));
    if (holdsAllMatches(index, conjuncts, paths)) plans.push(plan);
  }
  return plans;
}

/** Of several alternatives for a later field, the one of single points if there is one. */
function tightest(alternatives: Interval[][]): Interval[] | undefined {
  return alternatives.find((intervals) => intervals.every((interval) => interval.isPoint)) ?? alternatives[0];
}

function planWith(index: Index, ranges: ReadonlyArray<Interval[] | undefined>, sort: SortPattern): IndexPlan {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let bounded = 0;
  let equalities = 0;
  let intervals: Interval[] | undefined;
  for (const [at, field] of index.fields.entries()) {
    const ascending = ranges[at];
    if (ascending === undefined) break;
    const range = normaliseIntervals(field.descending ? ascending.map(invertInterval) : ascending);
    if (prefixes.length * range.length > MAX_INTERVALS && bounded > 0) break;
    bounded += 1;
    const isPoints = range.every((interval) => interval.isPoint);
    if (!isPoints) {
      intervals = prefixes.flatMap((prefix) => range.map((interval) => prepend(prefix, interval)));
      break;
    }
    prefixes = prefixes.flatMap((prefix) => range.map((interval) => Buffer.concat([prefix, interval.low])));
    if (prefixes.length === 1) equalities = bounded;
  }
  intervals ??=
    bounded === 0
      ? [{ low: Buffer.alloc(0), high: AFTER_ALL, isPoint: false }]
      : prefixes.map((prefix) => ({ low: prefix, high: successor(prefix), isPoint: true }));
  const order = sortOrder(index, equalities, bounded, sort);
  return {
    kind: 'index',
    index,
    intervals,
    reverse: order === 'backward',
    providesSort: order !== undefined,
    boundedFields: bounded,
  };
}

function prepend(prefix: Buffer, interval: Interval): Interval {
  return {
    low: Buffer.concat([prefix, interval.low]),
    high: Buffer.concat([prefix, interval.high]),
    isPoint: false,
  };
}

/** Whether reading the index forward or backward gives the documents in the order asked for. */
function sortOrder(
  index: Index,
  equalities: number,
  bounded: number,
  sort: SortPattern,
): 'forward' | 'backward' | undefined {
  if (sort.length === 0) return 'forward';
  const fixed = new Set(
    index.fields
      .slice(0, equalities)
      .filter((_field, at) => index.multikey[at] !== true)
      .map((field) => field.path),
  );
  const wanted = sort.filter((part) => !fixed.has(part.path));
  let backward: boolean | undefined;
  for (const [offset, part] of wanted.entries()) {
    const at = equalities + offset;
    const field = index.fields[at];
    // An array sorts by its smallest or largest element, which a narrowed search may not see.
    if (field === undefined || field.path !== part.path || (index.multikey[at] === true && bounded > at))
      return undefined;
    if (index.multikey[at] === true && (bounded > 0 || index.fields.length > 1)) return undefined;
    const isBackward = field.descending !== part.descending;
    if (backward !== undefined && backward !== isBackward) return undefined;
    backward = isBackward;
  }
  return backward === true ? 'backward' : 'forward';
}

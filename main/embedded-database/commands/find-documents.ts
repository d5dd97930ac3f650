import { CommandError } from '../command-error.ts';
import { choosePlan } from '../planning/choose-plan.ts';
import type { Plan } from '../planning/plan.ts';
import { runPlan } from '../planning/run-plan.ts';
import { SearchCost } from '../planning/search-cost.ts';
import { type Filter, fieldsOf, matchesAll } from '../query/filter.ts';
import { type MatchDetails, matches } from '../query/matches.ts';
import type { SortPattern } from '../query/sort-values.ts';
import { Sorter, sortKeyMaker } from '../query/sort-values.ts';
import type { Collection } from '../storage/catalog.ts';
import { decodeDocument } from '../values/decode.ts';
import type { Document, Value } from '../values/value.ts';
import type { ReadContext } from './write-context.ts';

/** Which documents, in which order. */
export interface Search {
  filter: Filter;
  sort: SortPattern;
  skip: number;
  /** 0 means no limit. */
  limit: number;
  hint?: Value | undefined;
  /** The fields that whoever searches will read of each document; they are decoded together with those of the filter. */
  readsFields?: ReadonlySet<string> | undefined;
}

/** A search for all that a filter matches, in any order, but for what is said otherwise. */
export function searchFor(filter: Filter, more: Partial<Search> = {}): Search {
  return { filter, sort: [], skip: 0, limit: 0, ...more };
}

/** A document found, still as its bytes. */
export interface FoundDocument {
  rid: number;
  bytes: Buffer;
  arrayIndex: number | undefined;
  /** What of it has been decoded, where `readsFields` was given and the filter had to look. */
  decoded?: Document | undefined;
}

/** Memory a sort may take before it is refused. */
const MAX_SORT_BYTES = 256 * 1024 * 1024;

export function planSearch(context: ReadContext, collection: Collection, search: Search): Plan {
  return choosePlan(context.statements, collection, search.filter, search.sort, search.hint);
}

/** Finds documents by the best plan; decodes of each only the fields that filter and sort look at. */
export function* findDocuments(
  context: ReadContext,
  collection: Collection,
  search: Search,
  cost: SearchCost = new SearchCost(),
  plan: Plan = planSearch(context, collection, search),
): Generator<FoundDocument> {
  const end = search.limit === 0 ? Number.POSITIVE_INFINITY : search.skip + search.limit;
  const found = matching(context, collection, search, cost, plan, end);
  const ordered = plan.providesSort ? found : sorted(found, search.sort, end);
  let position = 0;
  for (const document of ordered) {
    if (position >= search.skip) yield document;
    position += 1;
    if (position >= end) return;
  }
}

function* matching(
  context: ReadContext,
  collection: Collection,
  search: Search,
  cost: SearchCost,
  plan: Plan,
  end: number,
): Generator<FoundDocument> {
  const { filter, readsFields } = search;
  const ofFilter = fieldsOf(filter);
  const fields = ofFilter && readsFields ? new Set([...ofFilter, ...readsFields]) : ofFilter;
  const details: MatchDetails = {};
  const takesAll = matchesAll(filter);
  const limit = plan.providesSort && Number.isFinite(end) ? end : undefined;
  for (const stored of runPlan(context.statements, collection, plan, cost, limit)) {
    delete details.arrayIndex;
    const decoded = takesAll ? undefined : decodeDocument(stored.bytes, fields);
    if (decoded !== undefined && !matches(filter, decoded, details)) continue;
    const { arrayIndex } = details;
    yield { rid: stored.rid, bytes: stored.bytes, arrayIndex, decoded: readsFields && decoded };
  }
}

function sorted(found: Iterable<FoundDocument>, sort: SortPattern, end: number): FoundDocument[] {
  const keyOf = sortKeyMaker(sort);
  const fields = new Set(sort.map((part) => part.path.split('.')[0] ?? ''));
  const sorter = new Sorter<FoundDocument>(end);
  let bytes = 0;
  for (const document of found) {
    sorter.add(keyOf(decodeDocument(document.bytes, fields)), document);
    bytes += document.bytes.length;
    if (!Number.isFinite(end) && bytes > MAX_SORT_BYTES) {
      throw new CommandError('ExceededMemoryLimit', 'Sort exceeded memory limit. Add an index or a limit.');
    }
  }
  return sorter.sorted();
}

import type { SearchCost } from '../planning/search-cost.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { decodeDocument } from '../values/decode.ts';
import { keyTextOf } from '../values/key-string.ts';
import {
  type Document,
  documentOf,
  integerValue,
  isDocument,
  type MaybeValue,
  toNumber,
  type Value,
} from '../values/value.ts';
import {
  checkOptions,
  collectionName,
  countOption,
  documentOption,
  hintOption,
  textOption,
} from './command-options.ts';
import { countMatches } from './count-matches.ts';
import { findDocuments, type Search, searchFor } from './find-documents.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

/** The search a count asks for. A negative limit means the same without its sign. */
export function searchOfCount(command: Document): Search {
  return searchFor(parseFilter(documentOption(command, 'query')), {
    skip: countOption(command, 'skip') ?? 0,
    limit: Math.abs(toNumber(command.get('limit')) ?? 0),
    hint: hintOption(command),
  });
}

/** Runs a count. */
export function count(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'count', ['query', 'skip', 'limit', 'hint', 'fields']);
  const search = searchOfCount(command);
  const collection = context.catalog.find(database, collectionName(command, 'count'));
  const total = collection === undefined ? 0 : countMatches(context, collection, search, cost);
  return { kind: 'reply', reply: documentOf({ n: integerValue(total), ok: 1 }) };
}

/** Collects the values at a path for distinct: of arrays their elements. */
function collectValues(
  value: MaybeValue,
  parts: readonly string[],
  at: number,
  into: Map<string, Value>,
): void {
  if (Array.isArray(value) && (at < parts.length || at === parts.length)) {
    const position = parts[at];
    if (position !== undefined && /^\d+$/.test(position))
      collectValues(value[Number(position)], parts, at + 1, into);
    for (const element of value) {
      if (at === parts.length) into.set(keyTextOf(element), element);
      else if (isDocument(element)) collectValues(element, parts, at, into);
    }
    return;
  }
  const part = parts[at];
  if (part === undefined) {
    if (value !== undefined) into.set(keyTextOf(value), value);
  } else if (isDocument(value)) collectValues(value.get(part), parts, at + 1, into);
}

/** Runs a distinct. */
export function distinct(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'distinct', ['key', 'query', 'hint']);
  const parts = textOption(command, 'key').split('.');
  const search = searchFor(parseFilter(documentOption(command, 'query')), { hint: hintOption(command) });
  const collection = context.catalog.find(database, collectionName(command, 'distinct'));
  const values = new Map<string, Value>();
  if (collection !== undefined) {
    const only = new Set([parts[0] ?? '']);
    for (const found of findDocuments(context, collection, search, cost))
      collectValues(decodeDocument(found.bytes, only), parts, 0, values);
  }
  const inOrder = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return { kind: 'reply', reply: documentOf({ values: inOrder, ok: 1 }) };
}

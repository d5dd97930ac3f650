import { CommandError, ERROR_CODES } from '../command-error.ts';
import { indexKeysOf, type KeyRule } from '../storage/index-keys.ts';
import { compareValues } from '../values/compare.ts';
import { type Document, isDocument, type MaybeValue, toNumber, type Value } from '../values/value.ts';

/** A sort pattern: its paths, and which of them run backwards. */
export type SortPattern = ReadonlyArray<{ path: string; descending: boolean }>;

/** Checks a sort document: every direction 1 or -1. */
export function parseSort(sort: Value | undefined): SortPattern {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort)) throw new CommandError('TypeMismatch', "Expected field 'sort' to be of type object");
  return [...sort].map(([path, value]) => {
    const direction = toNumber(value);
    if (direction !== 1 && direction !== -1) {
      throw new CommandError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    if (path === '' || path.split('.').includes(''))
      throw new CommandError(15998, 'FieldPath field names may not be empty strings.');
    return { path, descending: direction < 0 };
  });
}

/**
 * Gives the sort key of a document: bytes that order as the pattern says. It is the smallest key an index with this
 * pattern would have for it, which is MongoDB's rule for arrays (their smallest element, or largest going down).
 */
export function sortKeyMaker(pattern: SortPattern): (document: Document) => Buffer {
  const fields = pattern.map((part) => ({
    path: part.path,
    parts: part.path.split('.'),
    descending: part.descending,
  }));
  const rule: KeyRule = { fields, sparse: false, partialFilter: undefined };
  return (document) => sortKeysOf(rule, document).reduce((a, b) => (Buffer.compare(a, b) <= 0 ? a : b));
}

function sortKeysOf(rule: KeyRule, document: Document): Buffer[] {
  try {
    return indexKeysOf(rule, document).keys;
  } catch (error) {
    if (error instanceof CommandError && error.code === ERROR_CODES.CannotIndexParallelArrays)
      throw new CommandError('BadValue', 'cannot sort with keys that are parallel arrays');
    throw error;
  }
}

/**
 * Compares array elements by a sort document, for `$push` with `$sort` and `$sortArray`. Unlike the sort of a query it
 * takes what stands at a path as it is: arrays are not entered, and what is missing counts as null.
 */
export function sortComparator(sort: Document): (a: Value, b: Value) => number {
  const pattern = parseSort(sort).map(({ path, descending }) => ({ parts: path.split('.'), descending }));
  return (a, b) => {
    for (const { parts, descending } of pattern) {
      const order = compareValues(valueAt(a, parts), valueAt(b, parts));
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  };
}

function valueAt(element: Value, parts: readonly string[]): Value {
  let value: MaybeValue = element;
  for (const part of parts) value = isDocument(value) ? value.get(part) : undefined;
  return value ?? null;
}

/** Orders items by key and keeps at most `keep` of them in memory, plus as many again while working. */
export class Sorter<Item> {
  private entries: Array<{ key: Buffer; order: number; item: Item }> = [];
  private added = 0;
  private readonly keep: number;

  constructor(keep = Number.POSITIVE_INFINITY) {
    this.keep = keep;
  }

  add(key: Buffer, item: Item): void {
    this.entries.push({ key, order: this.added, item });
    this.added += 1;
    if (this.entries.length > 2 * this.keep + 1000) this.trim();
  }

  private trim(): void {
    this.entries.sort((a, b) => Buffer.compare(a.key, b.key) || a.order - b.order);
    if (this.entries.length > this.keep) this.entries.length = this.keep;
  }

  sorted(): Item[] {
    this.trim();
    return this.entries.map((entry) => entry.item);
  }
}

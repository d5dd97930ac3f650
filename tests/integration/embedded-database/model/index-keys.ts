import { compare, equal } from './order.ts';
import type { MaybeModelValue, ModelDocument, ModelValue } from './values.ts';

/** Fields and directions of an index or a sort. */
export type KeyPattern = readonly (readonly [path: string, direction: 1 | -1])[];

/** Two fields of one key hold arrays that do not belong together. */
export class ParallelArraysError extends Error {}

/** One field on its way: what it stands on, what is left of its path, and the path walked so far. */
interface Walker {
  value: MaybeModelValue | 'empty array';
  rest: readonly string[];
  walked: string;
  insideArray: boolean;
}

/**
 * All keys of a document (manual page "Multikey Indexes"): one for each combination of elements. A missing field counts
 * as null, an empty array as less than null (`undefined` here).
 */
export function keysOf(document: ModelDocument, pattern: KeyPattern): MaybeModelValue[][] {
  const start = pattern.map(
    ([path]): Walker => ({ value: document, rest: path.split('.'), walked: '', insideArray: false }),
  );
  return unfold(start);
}

function unfold(walkers: readonly Walker[]): MaybeModelValue[][] {
  const stopped = walkers.map(walkToArray);
  const first = stopped.find(standsOnArray);
  if (first === undefined) {
    return [stopped.map(({ value }) => (value === 'empty array' ? undefined : (value ?? null)))];
  }
  if (stopped.some((one) => standsOnArray(one) && one.walked !== first.walked))
    throw new ParallelArraysError();
  const array = first.value as ModelValue[];
  const elements = array.length === 0 ? [undefined] : array;
  return elements.flatMap((element) =>
    unfold(stopped.map((one) => (standsOnArray(one) ? intoElement(one, element, array.length === 0) : one))),
  );
}

function standsOnArray(walker: Walker): boolean {
  return Array.isArray(walker.value) && !walker.insideArray;
}

function intoElement(walker: Walker, element: MaybeModelValue, isEmpty: boolean): Walker {
  const value = isEmpty && walker.rest.length === 0 ? 'empty array' : element;
  return { ...walker, value, walked: `${walker.walked}[]`, insideArray: true };
}

function walkToArray(walker: Walker): Walker {
  const [name, ...rest] = walker.rest;
  if (name === undefined || standsOnArray(walker)) return walker;
  if (!(walker.value instanceof Map)) return { ...walker, value: undefined, rest: [] };
  return walkToArray({
    value: walker.value.get(name),
    rest,
    walked: `${walker.walked}.${name}`,
    insideArray: false,
  });
}

/** Compares two keys by the directions of the pattern. */
export function compareKeys(
  a: readonly MaybeModelValue[],
  b: readonly MaybeModelValue[],
  pattern: KeyPattern,
): number {
  for (const [at, [, direction]] of pattern.entries()) {
    const order = compare(a[at], b[at]) * direction;
    if (order !== 0) return order;
  }
  return 0;
}

/** The key a document is sorted by: the one that comes first (manual page "cursor.sort()", "Sort by Array"). */
export function sortKeyOf(document: ModelDocument, pattern: KeyPattern): MaybeModelValue[] {
  const keys = keysOf(document, pattern).sort((a, b) => compareKeys(a, b, pattern));
  return keys[0] ?? [];
}

export function sameKey(a: readonly MaybeModelValue[], b: readonly MaybeModelValue[]): boolean {
  return a.every((value, at) => equal(value, b[at]));
}

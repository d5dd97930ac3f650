import { compareNumbers } from './compare-numbers.ts';
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  type Document,
  isDocument,
  isNumeric,
  type MaybeValue,
  MinKey,
  ObjectId,
  Timestamp,
  type Value,
} from './value.ts';

/**
 * MongoDB's order of types, as its server numbers them. These are also the type bytes of index keys (key-string.ts):
 * order and equality are defined here once, and a property test holds the two to each other.
 */
export const TYPE_ORDER = {
  minKey: 1,
  missing: 4, // an empty array in an index, and the sort key of one
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const;

/** The place of a value's type in MongoDB's order. */
export function typeOrder(value: MaybeValue): number {
  if (typeof value === 'string') return TYPE_ORDER.string;
  if (isNumeric(value)) return TYPE_ORDER.number;
  if (value === undefined) return TYPE_ORDER.missing;
  if (value === null) return TYPE_ORDER.null;
  if (typeof value === 'boolean') return TYPE_ORDER.boolean;
  if (value instanceof Date) return TYPE_ORDER.date;
  if (value instanceof ObjectId) return TYPE_ORDER.objectId;
  if (isDocument(value)) return TYPE_ORDER.object;
  if (Array.isArray(value)) return TYPE_ORDER.array;
  if (value instanceof Binary) return TYPE_ORDER.binary;
  if (value instanceof Timestamp) return TYPE_ORDER.timestamp;
  if (value instanceof BSONRegExp) return TYPE_ORDER.regex;
  if (value instanceof BSONSymbol) return TYPE_ORDER.string;
  if (value instanceof Code) return TYPE_ORDER.code;
  if (value instanceof MinKey) return TYPE_ORDER.minKey;
  return TYPE_ORDER.maxKey;
}

/** The order of UTF-8 bytes; JavaScript's own order differs for characters outside the basic plane. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left === right) continue;
    const leftSurrogate = left >= 0xd800 && left <= 0xdfff;
    const rightSurrogate = right >= 0xd800 && right <= 0xdfff;
    if (leftSurrogate !== rightSurrogate) return leftSurrogate ? 1 : -1;
    return left < right ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

function compareDocuments(a: Document, b: Document): number {
  const left = a.entries();
  const right = b.entries();
  for (;;) {
    const x = left.next();
    const y = right.next();
    if (x.done || y.done) return x.done === y.done ? 0 : x.done ? -1 : 1;
    const order =
      typeOrder(x.value[1]) - typeOrder(y.value[1]) ||
      compareStrings(x.value[0], y.value[0]) ||
      compareValues(x.value[1], y.value[1]);
    if (order !== 0) return order;
  }
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const order = compareValues(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.position - b.position || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}

function textOf(value: MaybeValue): string {
  if (typeof value === 'string') return value;
  if (value instanceof BSONSymbol) return value.value;
  return value instanceof Code ? String(value.code) : '';
}

/** MongoDB's order of any two values: negative, zero for equal, positive. A missing value is `undefined`. */
export function compareValues(a: MaybeValue, b: MaybeValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
  const types = typeOrder(a) - typeOrder(b);
  if (types !== 0) return types;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  if (a instanceof Binary && b instanceof Binary) return compareBinaries(a, b);
  if (a instanceof Timestamp && b instanceof Timestamp) return a.compare(b);
  if (a instanceof BSONRegExp && b instanceof BSONRegExp) {
    return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
  }
  const left = textOf(a);
  const right = textOf(b);
  return compareStrings(left, right);
}

export function valuesEqual(a: MaybeValue, b: MaybeValue): boolean {
  return compareValues(a, b) === 0;
}

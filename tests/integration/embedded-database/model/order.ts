import { Binary, BSONRegExp, ObjectId, Timestamp } from 'mongodb';
import { compareNumbers } from './numbers.ts';
import { isNumber, type MaybeModelValue, type ModelDocument, typeAlias } from './values.ts';

/** From the manual page "Comparison/Sort Order". A missing value stands where null does, except inside an index. */
const ORDER_OF_TYPES = [
  ['minKey'],
  ['missing'],
  ['null'],
  ['int', 'long', 'double', 'decimal'],
  ['string'],
  ['object'],
  ['array'],
  ['binData'],
  ['objectId'],
  ['bool'],
  ['date'],
  ['timestamp'],
  ['regex'],
  ['maxKey'],
];

/** The place of a value's type among the types. */
export function placeOfType(value: MaybeModelValue): number {
  const alias = typeAlias(value);
  return ORDER_OF_TYPES.findIndex((aliases) => aliases.includes(alias));
}

function compareTexts(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Field by field: first the types, then the names, then the values; the shorter one comes first. */
function compareDocuments(a: ModelDocument, b: ModelDocument): number {
  const left = [...a];
  const right = [...b];
  for (const [at, [name, value]] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    const order =
      placeOfType(value) - placeOfType(other[1]) || compareTexts(name, other[0]) || compare(value, other[1]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** MongoDB's order of any two values: negative, zero for equal, positive. */
export function compare(a: MaybeModelValue, b: MaybeModelValue): number {
  const types = placeOfType(a) - placeOfType(b);
  if (types !== 0) return types;
  if (isNumber(a) && isNumber(b)) return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof ObjectId && b instanceof ObjectId) return compareTexts(a.toHexString(), b.toHexString());
  if (a instanceof Binary && b instanceof Binary) {
    return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
  }
  if (a instanceof Timestamp && b instanceof Timestamp) return a.t - b.t || a.i - b.i;
  if (a instanceof BSONRegExp && b instanceof BSONRegExp) {
    return compareTexts(a.pattern, b.pattern) || compareTexts(a.options, b.options);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const at = a.findIndex((element, index) => index >= b.length || compare(element, b[index]) !== 0);
    if (at < 0) return a.length - b.length;
    return at >= b.length ? 1 : compare(a[at], b[at]);
  }
  return a instanceof Map && b instanceof Map ? compareDocuments(a, b) : 0;
}

export function equal(a: MaybeModelValue, b: MaybeModelValue): boolean {
  return compare(a, b) === 0;
}

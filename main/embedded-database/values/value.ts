import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Int32,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/**
 * A BSON value in memory. Each BSON type has exactly one representation, so nothing changes type on its way through:
 * a double is a `number`, a 32 bit integer an `Int32`, a 64 bit integer a `bigint`. Documents are Maps, because plain
 * objects reorder keys that look like integers.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Int32
  | Decimal128
  | ObjectId
  | Binary
  | BSONRegExp
  | BSONSymbol
  | Code
  | Timestamp
  | MinKey
  | MaxKey
  | Value[]
  | Document;

export type Document = Map<string, Value>;

/** A value, or `undefined` where the path does not exist. */
export type MaybeValue = Value | undefined;

export type NumericValue = number | bigint | Int32 | Decimal128;

export function isDocument(value: MaybeValue): value is Document {
  return value instanceof Map;
}

export function isNumeric(value: MaybeValue): value is NumericValue {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof Int32 ||
    value instanceof Decimal128
  );
}

/** The value as a JavaScript number, or undefined when it is no number. Precision past 2^53 is lost. */
export function toNumber(value: MaybeValue): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32) return value.value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

/** The value as a whole number, or undefined when it is not numeric or has a fraction. */
export function toInteger(value: MaybeValue): number | undefined {
  const number = toNumber(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

/** What MongoDB takes for true: everything but false, null, missing and zero. */
export function isTruthy(value: MaybeValue): boolean {
  if (value === undefined || value === null || value === false) return false;
  return isNumeric(value) ? toNumber(value) !== 0 : true;
}

/** Builds a document from an object literal whose keys do not look like integers. */
export function documentOf(fields: Record<string, MaybeValue>): Document {
  const document: Document = new Map();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) document.set(name, value);
  return document;
}

/** A whole number as the smallest BSON integer type that holds it. */
export function integerValue(value: number): Int32 | bigint {
  return value >= -0x80000000 && value <= 0x7fffffff ? new Int32(value) : BigInt(value);
}

export { Binary, BSONRegExp, BSONSymbol, Code, Decimal128, Int32, MaxKey, MinKey, ObjectId, Timestamp };

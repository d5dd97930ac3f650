import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';

/**
 * A value as the model knows it: the driver's own classes, so that each BSON type is told from every other. Documents
 * are Maps, which is how a filter can tell a document to compare with (a Map) from operators (a plain object).
 */
export type ModelValue =
  | null
  | boolean
  | string
  | Int32
  | Long
  | Double
  | Decimal128
  | Date
  | ObjectId
  | Binary
  | Timestamp
  | BSONRegExp
  | MinKey
  | MaxKey
  | ModelValue[]
  | ModelDocument;

export type ModelDocument = Map<string, ModelValue>;

/** `undefined` is a field that is not there. */
export type MaybeModelValue = ModelValue | undefined;

export type ModelNumber = Int32 | Long | Double | Decimal128;

export function isNumber(value: MaybeModelValue): value is ModelNumber {
  if (value instanceof Timestamp) return false; // a kind of Long to the driver
  return (
    value instanceof Int32 || value instanceof Long || value instanceof Double || value instanceof Decimal128
  );
}

/** The aliases of `$type`, from the manual page "$type". */
export function typeAlias(value: MaybeModelValue): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (value instanceof Int32) return 'int';
  if (value instanceof Timestamp) return 'timestamp'; // before Long, as above
  if (value instanceof Long) return 'long';
  if (value instanceof Double) return 'double';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Date) return 'date';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof Binary) return 'binData';
  if (value instanceof BSONRegExp) return 'regex';
  if (value instanceof MinKey) return 'minKey';
  if (value instanceof MaxKey) return 'maxKey';
  return Array.isArray(value) ? 'array' : 'object';
}

export function copyOf(value: ModelValue): ModelValue {
  if (Array.isArray(value)) return value.map(copyOf);
  return value instanceof Map ? copyOfDocument(value) : value;
}

export function copyOfDocument(document: ModelDocument): ModelDocument {
  return new Map([...document].map(([name, value]) => [name, copyOf(value)]));
}

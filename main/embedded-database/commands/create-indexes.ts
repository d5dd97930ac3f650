import { CommandError } from '../command-error.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { Collection } from '../storage/catalog.ts';
import type { Steps } from '../storage/steps.ts';
import { valuesEqual } from '../values/compare.ts';
import {
  type Document,
  documentOf,
  Int32,
  isDocument,
  isNumeric,
  isTruthy,
  toNumber,
  type Value,
} from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { arrayOption, checkOptions, collectionName } from './command-options.ts';
import { collectionForWriting, type WriteContext } from './write-context.ts';

const SPEC_FIELDS = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
  'ns',
]);

/** `createIndexes`: an index that exists with the same keys and options is left alone. */
export function createIndexes(request: Request): (context: WriteContext) => Steps<Document> {
  const { command, database } = request;
  checkOptions(command, 'createIndexes', ['indexes', 'commitQuorum']);
  const name = collectionName(command, 'createIndexes');
  const specs = arrayOption(command, 'indexes').map(parseSpec);
  if (specs.length === 0) throw new CommandError('BadValue', 'Must specify at least one index to create');
  return function* (context) {
    const existed = context.catalog.find(database, name) !== undefined;
    const collection = collectionForWriting(context, database, name);
    const before = collection.indexes.length + 1;
    for (const spec of specs) yield* addIndex(context, collection, spec);
    const after = collection.indexes.length + 1;
    return documentOf({
      numIndexesBefore: new Int32(before),
      numIndexesAfter: new Int32(after),
      createdCollectionAutomatically: existed ? undefined : true,
      note: before === after ? 'all indexes already exist' : undefined,
      ok: 1,
    });
  };
}

/** Checks a specification and puts it in a normal form: only options that say something. */
function parseSpec(value: Value): Document {
  if (!isDocument(value))
    throw new CommandError('TypeMismatch', "BSON field 'createIndexes.indexes' must be an array of objects");
  for (const field of value.keys()) {
    if (!SPEC_FIELDS.has(field))
      throw new CommandError(
        'InvalidIndexSpecificationOption',
        `The field '${field}' is not valid for an index specification. Specification: ${String(value.get('name'))}`,
      );
  }
  const key = value.get('key');
  if (!isDocument(key) || key.size === 0)
    throw new CommandError('CannotCreateIndex', 'Index keys cannot be an empty object.');
  for (const [path, direction] of key) checkKeyField(path, direction);
  const name = value.get('name');
  if (typeof name !== 'string' || name === '')
    throw new CommandError(
      'FailedToParse',
      "The 'name' field is a required property of an index specification",
    );
  const spec: Document = new Map<string, Value>([
    ['v', new Int32(2)],
    ['key', key],
    ['name', name],
  ]);
  if (isTruthy(value.get('unique'))) spec.set('unique', true);
  if (isTruthy(value.get('sparse'))) spec.set('sparse', true);
  const partial = value.get('partialFilterExpression');
  if (partial !== undefined) {
    if (!isDocument(partial))
      throw new CommandError('TypeMismatch', "The field 'partialFilterExpression' must be an object");
    if (spec.has('sparse'))
      throw new CommandError(
        'CannotCreateIndex',
        'cannot mix "partialFilterExpression" and "sparse" options',
      );
    parseFilter(partial);
    spec.set('partialFilterExpression', partial);
  }
  addExpiry(spec, value.get('expireAfterSeconds'), key);
  return spec;
}

function checkKeyField(path: string, direction: Value): void {
  if (typeof direction === 'string')
    throw new CommandError('CannotCreateIndex', `Unknown index plugin '${direction}'`);
  if (!isNumeric(direction) || !toNumber(direction)) {
    throw new CommandError(
      'CannotCreateIndex',
      `Values in v:2 index key pattern cannot be of this type. Only numbers > 0, numbers < 0, and strings are allowed.`,
    );
  }
  if (path === '' || path.split('.').some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError(
      'CannotCreateIndex',
      `Index keys cannot be empty, have empty parts, or hold $-prefixed or wildcard fields: ${path}`,
    );
  }
}

function addExpiry(spec: Document, seconds: Value | undefined, key: Document): void {
  if (seconds === undefined) return;
  const number = toNumber(seconds);
  if (!isNumeric(seconds) || number === undefined || number < 0 || number > 0x7fffffff) {
    throw new CommandError(
      'CannotCreateIndex',
      'TTL index options require expireAfterSeconds within an acceptable range',
    );
  }
  if (key.size !== 1 || key.has('_id'))
    throw new CommandError(
      'CannotCreateIndex',
      'TTL indexes are single-field indexes, compound indexes do not support TTL',
    );
  spec.set('expireAfterSeconds', seconds);
}

/** What makes two indexes of the same name, or of the same keys, the same index. */
function sameOptions(a: Document, b: Document): boolean {
  return ['unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'].every((name) => {
    const left = a.get(name);
    const right = b.get(name);
    return left === undefined || right === undefined ? left === right : valuesEqual(left, right);
  });
}

function* addIndex(context: WriteContext, collection: Collection, spec: Document): Steps<void> {
  const key = spec.get('key');
  if (isDocument(key) && key.size === 1 && key.has('_id')) return;
  const name = String(spec.get('name'));
  const sameName = collection.indexes.find((index) => index.name === name);
  const sameKey = collection.indexes.find(
    (index) => valuesEqual(index.spec.get('key'), key) && samePartial(index.spec, spec),
  );
  if (sameName !== undefined) {
    if (sameName === sameKey && sameOptions(sameName.spec, spec)) return;
    if (sameName === sameKey)
      throw new CommandError(
        'IndexOptionsConflict',
        `An equivalent index already exists with the same name but different options. Requested index: ${name}`,
      );
    throw new CommandError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Requested index: ${name}`,
    );
  }
  if (sameKey !== undefined) {
    throw new CommandError(
      'IndexOptionsConflict',
      `Index already exists with a different name: ${sameKey.name}`,
    );
  }
  yield* context.ddl.createIndex(collection, name, spec);
}

function samePartial(a: Document, b: Document): boolean {
  const left = a.get('partialFilterExpression');
  const right = b.get('partialFilterExpression');
  return left === undefined || right === undefined ? left === right : valuesEqual(left, right);
}

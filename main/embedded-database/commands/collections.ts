import { CommandError } from '../command-error.ts';
import type { Collection, Index } from '../storage/catalog.ts';
import { compileValidator } from '../validation/validator.ts';
import { valuesEqual } from '../values/compare.ts';
import { type Document, documentOf, Int32, isDocument, toNumber, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { checkFields, checkOptions, collectionName, textOption } from './command-options.ts';
import type { WriteContext } from './write-context.ts';

type Work = (context: WriteContext) => Document;

const VALIDATION_OPTIONS = ['validator', 'validationLevel', 'validationAction'];

/** Checks the validation options and gives those that are set. */
function validationOptions(command: Document): Document {
  const options: Document = new Map([...command].filter(([name]) => VALIDATION_OPTIONS.includes(name)));
  const level = options.get('validationLevel');
  if (level !== undefined && !['off', 'strict', 'moderate'].includes(String(level)))
    throw new CommandError(
      'BadValue',
      `Enumeration value '${String(level)}' for field 'validationLevel' is not a valid value.`,
    );
  const action = options.get('validationAction');
  if (action !== undefined && !['error', 'warn'].includes(String(action)))
    throw new CommandError(
      'BadValue',
      `Enumeration value '${String(action)}' for field 'validationAction' is not a valid value.`,
    );
  const validator = options.get('validator');
  if (validator !== undefined && !isDocument(validator))
    throw new CommandError('TypeMismatch', "BSON field 'validator' must be an object");
  compileValidator(options);
  return options;
}

/** `create`: a collection, with its validator. */
export function create(request: Request): Work {
  const { command, database } = request;
  checkOptions(command, 'create', VALIDATION_OPTIONS);
  const name = collectionName(command, 'create');
  const options = validationOptions(command);
  return (context) => {
    const existing = context.catalog.find(database, name);
    if (existing === undefined) context.ddl.createCollection(database, name, options);
    else if (!valuesEqual(existing.options, options))
      throw new CommandError('NamespaceExists', `Collection ${database}.${name} already exists.`);
    else throw new CommandError('NamespaceExists', `Collection already exists. NS: ${database}.${name}`);
    return documentOf({ ok: 1 });
  };
}

function existingCollection(context: WriteContext, database: string, name: string): Collection {
  const collection = context.catalog.find(database, name);
  if (collection === undefined)
    throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
  return collection;
}

/** `collMod`: another validator, or another expiry of a TTL index. */
export function collMod(request: Request): Work {
  const { command, database } = request;
  checkOptions(command, 'collMod', [...VALIDATION_OPTIONS, 'index']);
  const name = collectionName(command, 'collMod');
  const options = validationOptions(command);
  const indexChange = command.get('index');
  return (context) => {
    const collection = existingCollection(context, database, name);
    const reply: Document = new Map();
    if (isDocument(indexChange)) changeExpiry(context, collection, indexChange, reply);
    if (options.size > 0) context.ddl.setOptions(collection, new Map([...collection.options, ...options]));
    reply.set('ok', 1);
    return reply;
  };
}

function changeExpiry(
  context: WriteContext,
  collection: Collection,
  change: Document,
  reply: Document,
): void {
  checkFields(change, 'collMod.index', ['name', 'keyPattern', 'expireAfterSeconds']);
  const seconds = toNumber(change.get('expireAfterSeconds'));
  if (seconds === undefined || seconds < 0)
    throw new CommandError('InvalidOptions', 'no expireAfterSeconds field');
  const index = collection.indexes.find(
    (candidate) => candidate.name === change.get('name') || sameKey(candidate, change.get('keyPattern')),
  );
  if (index === undefined)
    throw new CommandError(
      'IndexNotFound',
      `cannot find index ${String(change.get('name'))} for ns ${collection.database}.${collection.name}`,
    );
  const before: Value | undefined = index.spec.get('expireAfterSeconds');
  context.ddl.setIndexSpec(
    collection,
    index,
    new Map([...index.spec, ['expireAfterSeconds', change.get('expireAfterSeconds') ?? null]]),
  );
  if (before !== undefined) reply.set('expireAfterSeconds_old', before);
  reply.set('expireAfterSeconds_new', change.get('expireAfterSeconds') ?? null);
}

function sameKey(index: Index, pattern: Value | undefined): boolean {
  return isDocument(pattern) && valuesEqual(index.spec.get('key'), pattern);
}

/** `drop`: a collection and its indexes. */
export function drop(request: Request): Work {
  const { command, database } = request;
  checkOptions(command, 'drop', []);
  const name = collectionName(command, 'drop');
  return (context) => {
    const collection = context.catalog.find(database, name);
    if (collection === undefined) return documentOf({ ok: 1 }); // as servers do since version 7
    context.ddl.dropCollection(collection);
    return documentOf({
      nIndexesWas: new Int32(collection.indexes.length + 1),
      ns: `${database}.${name}`,
      ok: 1,
    });
  };
}

/** `dropDatabase`: all its collections. */
export function dropDatabase(request: Request): Work {
  const { command, database } = request;
  checkOptions(command, 'dropDatabase', []);
  return (context) => {
    context.ddl.dropDatabase(database);
    return documentOf({ dropped: database, ok: 1 });
  };
}

/** `dropIndexes`: one by name or key, several by name, or all but `_id`'s. */
export function dropIndexes(request: Request): Work {
  const { command, database } = request;
  checkOptions(command, 'dropIndexes', ['index']);
  const name = collectionName(command, 'dropIndexes');
  const which = command.get('index') ?? textOption(command, 'index');
  return (context) => {
    const collection = existingCollection(context, database, name);
    const before = collection.indexes.length + 1;
    for (const index of indexesToDrop(collection, which)) context.ddl.dropIndex(collection, index);
    return documentOf({ nIndexesWas: new Int32(before), ok: 1 });
  };
}

function indexesToDrop(collection: Collection, which: Value): Index[] {
  if (which === '*') return [...collection.indexes];
  return (Array.isArray(which) ? which : [which]).map((wanted) => {
    if (wanted === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index');
    const found = collection.indexes.find((index) => index.name === wanted || sameKey(index, wanted));
    if (found === undefined)
      throw new CommandError('IndexNotFound', `index not found with name [${String(wanted)}]`);
    return found;
  });
}

import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { Collection, Index } from '../storage/catalog.ts';
import { keyPatternOf } from '../storage/index-keys.ts';
import { encodeDocument } from '../values/encode.ts';
import { type Document, documentOf, Int32, integerValue, toNumber, type Value } from '../values/value.ts';
import { checkOptions, collectionName, countOption, documentOption, flagOption } from './command-options.ts';
import { databaseSizes } from './database-stats.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

function cursorOf(namespace: string, documents: Document[], command: Document): ReadResult {
  const batchSize = countOption(documentOption(command, 'cursor'), 'batchSize');
  return {
    kind: 'cursor',
    namespace,
    documents: documents.map(encodeDocument)[Symbol.iterator](),
    batchSize,
    singleBatch: false,
  };
}

/** Runs a listCollections. */
export function listCollections(context: ReadContext, database: string, command: Document): ReadResult {
  checkOptions(command, 'listCollections', ['filter', 'nameOnly', 'authorizedCollections', 'cursor']);
  const filter = parseFilter(documentOption(command, 'filter'));
  const nameOnly = flagOption(command, 'nameOnly');
  const entries = context.catalog
    .ofDatabase(database)
    .map((collection) => ({ collection, entry: describeCollection(collection) }));
  const found = entries
    .filter(({ entry }) => matches(filter, entry))
    .map(({ entry }) => (nameOnly ? new Map([...entry].slice(0, 2)) : entry));
  return cursorOf(`${database}.$cmd.listCollections`, found, command);
}

function describeCollection(collection: Collection): Document {
  return documentOf({
    name: collection.name,
    type: 'collection',
    options: collection.options,
    info: documentOf({ readOnly: false, uuid: collection.uuid }),
    idIndex: describeIndex(collection.idIndex),
  });
}

/** An index as listIndexes shows it. */
export function describeIndex(index: Index): Document {
  const described: Document = new Map<string, Value>([
    ['v', new Int32(2)],
    ['key', keyPatternOf(index.fields)],
    ['name', index.name],
  ]);
  for (const [name, value] of index.spec)
    if (!['v', 'key', 'name'].includes(name)) described.set(name, value);
  return described;
}

/** Runs a listIndexes. */
export function listIndexes(context: ReadContext, database: string, command: Document): ReadResult {
  checkOptions(command, 'listIndexes', ['cursor']);
  const name = collectionName(command, 'listIndexes');
  const collection = context.catalog.find(database, name);
  if (collection === undefined)
    throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
  return cursorOf(
    `${database}.${name}`,
    [collection.idIndex, ...collection.indexes].map(describeIndex),
    command,
  );
}

/** Runs a listDatabases. */
export function listDatabases(context: ReadContext, command: Document, cost: SearchCost): ReadResult {
  checkOptions(command, 'listDatabases', ['filter', 'nameOnly', 'authorizedDatabases']);
  const filter = parseFilter(documentOption(command, 'filter'));
  const nameOnly = flagOption(command, 'nameOnly');
  const names = [...new Set(context.catalog.all().map((collection) => collection.database))].sort();
  if (nameOnly) {
    const databases = names.map((name) => documentOf({ name })).filter((entry) => matches(filter, entry));
    return { kind: 'reply', reply: documentOf({ databases, ok: 1 }) };
  }
  const sizes = databaseSizes(context, cost);
  const databases = names
    .map((name) =>
      documentOf({ name, sizeOnDisk: integerValue(sizes.get(name) ?? 0), empty: sizes.get(name) === 0 }),
    )
    .filter((entry) => matches(filter, entry));
  const totalSize = databases.reduce((sum, entry) => sum + (toNumber(entry.get('sizeOnDisk')) ?? 0), 0);
  return {
    kind: 'reply',
    reply: documentOf({
      databases,
      totalSize: integerValue(totalSize),
      totalSizeMb: integerValue(Math.floor(totalSize / 1024 / 1024)),
      ok: 1,
    }),
  };
}

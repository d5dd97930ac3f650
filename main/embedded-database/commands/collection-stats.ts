import { hostname } from 'node:os';
import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import {
  type CollectionSizes,
  measureCollection,
  pageCount,
  totalBytes,
  totalIndexBytes,
} from '../storage/sizes.ts';
import { type Document, documentOf, Int32, integerValue, isDocument, type Value } from '../values/value.ts';
import { checkFields, checkOptions, collectionName, documentOption, scaleOption } from './command-options.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

const NOTHING: CollectionSizes = { documents: 0, dataBytes: 0, storageBytes: 0, indexBytes: new Map() };

/** Runs a collStats. */
export function collStats(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'collStats', ['scale']);
  const name = collectionName(command, 'collStats');
  const scale = scaleOption(command);
  const stats = storageStats(context, database, name, scale, cost);
  return {
    kind: 'reply',
    reply: new Map<string, Value>([['ns', `${database}.${name}`], ...stats, ['ok', 1]]),
  };
}

/** What MongoDB tells of the storage of a collection; zeros for one that does not exist. */
function storageStats(
  context: ReadContext,
  database: string,
  name: string,
  scale: number,
  cost: SearchCost,
): Document {
  const collection = context.catalog.find(database, name);
  cost.expect(pageCount(context.statements));
  const sizes = collection === undefined ? NOTHING : measureCollection(context.statements, collection);
  const scaled = (bytes: number): Value => integerValue(Math.floor(bytes / scale));
  return documentOf({
    size: scaled(sizes.dataBytes),
    count: integerValue(sizes.documents),
    ...(sizes.documents === 0
      ? {}
      : { avgObjSize: integerValue(Math.floor(sizes.dataBytes / sizes.documents)) }),
    numOrphanDocs: new Int32(0),
    storageSize: scaled(sizes.storageBytes),
    freeStorageSize: new Int32(0),
    capped: false,
    nindexes: new Int32(sizes.indexBytes.size),
    indexBuilds: [],
    totalIndexSize: scaled(totalIndexBytes(sizes)),
    totalSize: scaled(totalBytes(sizes)),
    indexSizes: new Map([...sizes.indexBytes].map(([index, bytes]) => [index, scaled(bytes)])),
    scaleFactor: integerValue(scale),
  });
}

/** What a pipeline that begins with `$collStats` asks for, and its other stages; undefined for any other. */
export function collStatsStage(pipeline: Value | undefined): { operand: Value; rest: Value[] } | undefined {
  const [first, ...rest] = Array.isArray(pipeline) ? pipeline : [];
  const operand = isDocument(first) && first.size === 1 ? first.get('$collStats') : undefined;
  return operand === undefined ? undefined : { operand, rest };
}

/** The one document that `$collStats` gives. */
export function collStatsDocument(
  context: ReadContext,
  database: string,
  name: string,
  operand: Value,
  cost: SearchCost,
): Document {
  if (!isDocument(operand)) {
    throw new CommandError(5447000, '$collStats must take a nested object but found a value of another type');
  }
  checkFields(operand, '$collStats', ['storageStats', 'count']);
  const result = documentOf({ ns: `${database}.${name}`, host: hostname(), localTime: new Date() });
  if (operand.has('storageStats')) {
    const options = documentOption(operand, 'storageStats');
    checkFields(options, '$collStats.storageStats', ['scale']);
    result.set('storageStats', storageStats(context, database, name, scaleOption(options), cost));
  }
  if (operand.has('count')) {
    checkFields(documentOption(operand, 'count'), '$collStats.count', []);
    const collection = context.catalog.find(database, name);
    if (collection === undefined) {
      throw new CommandError(
        'NamespaceNotFound',
        `Unable to retrieve count in $collStats stage :: caused by :: Collection [${database}.${name}] not found.`,
      );
    }
    cost.expect(pageCount(context.statements));
    const row = context.statements.row<{ n: number }>(`SELECT count(*) AS n FROM ${collection.table}`);
    result.set('count', integerValue(row?.n ?? 0));
  }
  return result;
}

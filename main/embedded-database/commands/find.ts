import { compileProjection } from '../aggregation/projection.ts';
import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort-values.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import type { Document } from '../values/value.ts';
import {
  checkOptions,
  collectionName,
  countOption,
  documentOption,
  flagOption,
  hintOption,
} from './command-options.ts';
import { findDocuments, type Search } from './find-documents.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadContext } from './write-context.ts';

const OPTIONS = [
  'filter',
  'projection',
  'sort',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'hint',
  'noCursorTimeout',
  'allowDiskUse',
];

/** The search a find asks for. */
export function searchOfFind(command: Document): Search {
  return {
    filter: parseFilter(documentOption(command, 'filter')),
    sort: parseSort(command.get('sort')),
    skip: countOption(command, 'skip') ?? 0,
    limit: countOption(command, 'limit') ?? 0,
    hint: hintOption(command),
  };
}

/** Runs a find. */
export function find(
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
): ReadResult {
  checkOptions(command, 'find', OPTIONS);
  const name = collectionName(command, 'find');
  const search = searchOfFind(command);
  const projection = documentOption(command, 'projection');
  const project = projection.size === 0 ? undefined : compileProjection(projection, true);
  const collection = context.catalog.find(database, name);
  const documents = function* (): Generator<Uint8Array> {
    if (collection === undefined) return;
    for (const found of findDocuments(context, collection, search, cost)) {
      if (project === undefined) yield found.bytes;
      else
        yield encodeDocument(
          project.apply(decodeDocument(found.bytes, project.fields), undefined, found.arrayIndex),
        );
    }
  };
  const batchSize = countOption(command, 'batchSize');
  if (batchSize !== undefined && batchSize > 0x7fffffff)
    throw new CommandError('BadValue', 'batchSize is too large');
  return {
    kind: 'cursor',
    namespace: `${database}.${name}`,
    documents: documents(),
    batchSize,
    singleBatch: flagOption(command, 'singleBatch'),
  };
}

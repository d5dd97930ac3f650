import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort-values.ts';
import type { Collection } from '../storage/catalog.ts';
import { type DocumentChange, parseChange, upsertDocument } from '../update/document-change.ts';
import type { TouchedPlace } from '../update/update-description.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import { type Document, documentOf, integerValue, isDocument, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { costOf } from './command-cost.ts';
import {
  arrayOption,
  checkFields,
  checkOptions,
  collectionName,
  documentOption,
  flagOption,
  hintOption,
  refuseBypass,
} from './command-options.ts';
import { type FoundDocument, findDocuments, type Search, searchFor } from './find-documents.ts';
import { runStatements } from './run-statements.ts';
import { collectionForWriting, type WriteContext } from './write-context.ts';

const STATEMENT_FIELDS = ['q', 'u', 'c', 'multi', 'upsert', 'arrayFilters', 'hint', 'sort', 'collation'];

interface UpdateStatement {
  filter: Filter;
  change: DocumentChange;
  multi: boolean;
  upsert: boolean;
  search: Search;
}

function parseStatement(value: Value): UpdateStatement {
  if (!isDocument(value))
    throw new CommandError('TypeMismatch', "BSON field 'update.updates' must be an array of objects");
  checkFields(value, 'update.updates', STATEMENT_FIELDS);
  if (value.has('collation') || value.has('c'))
    throw new CommandError('CommandNotSupported', 'collation and constants are not supported');
  const filter = parseFilter(documentOption(value, 'q'));
  const change = parseChange(value.get('u') ?? null, value.get('arrayFilters'));
  const multi = flagOption(value, 'multi');
  if (multi && change.isReplacement)
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  const search = searchFor(filter, {
    sort: parseSort(value.get('sort')),
    limit: multi ? 0 : 1,
    hint: hintOption(value),
  });
  return { filter, change, multi, upsert: flagOption(value, 'upsert'), search };
}

/** Checks and prepares an update; the work itself runs when the writer is free. */
export function update(request: Request): (context: WriteContext) => Document {
  const { command, database } = request;
  checkOptions(command, 'update', ['updates', 'ordered', 'bypassDocumentValidation', 'let']);
  refuseBypass(command);
  if (command.has('let')) throw new CommandError('CommandNotSupported', 'let is not supported in update');
  const name = collectionName(command, 'update');
  const raw = arrayOption(command, 'updates');
  const ordered = flagOption(command, 'ordered', true);
  return (context) => {
    let matched = 0;
    let modified = 0;
    const upserted: Document[] = [];
    const errors = runStatements(raw, ordered, (value, index) => {
      const statement = parseStatement(value);
      const result = runUpdate(context, database, name, statement, costOf(command));
      matched += result.matched;
      modified += result.modified;
      if (result.upsertedId !== undefined)
        upserted.push(documentOf({ index: integerValue(index), _id: result.upsertedId }));
    });
    const reply: Document = new Map<string, Value>([
      ['n', integerValue(matched + upserted.length)],
      ['nModified', integerValue(modified)],
    ]);
    if (upserted.length > 0) reply.set('upserted', upserted);
    if (errors.length > 0) reply.set('writeErrors', errors);
    reply.set('ok', 1);
    return reply;
  };
}

interface UpdateResult {
  matched: number;
  modified: number;
  upsertedId?: Value;
}

function runUpdate(
  context: WriteContext,
  database: string,
  name: string,
  statement: UpdateStatement,
  cost: SearchCost,
): UpdateResult {
  const collection = statement.upsert
    ? collectionForWriting(context, database, name)
    : context.catalog.find(database, name);
  if (collection === undefined) return { matched: 0, modified: 0 };
  // All are found before the first is changed, so that a change cannot bring a document before the search again.
  const found = [...findDocuments(context, collection, statement.search, cost)];
  let modified = 0;
  for (const document of found)
    if (changeDocument(context, collection, document, statement.change) !== undefined) modified += 1;
  if (found.length > 0 || !statement.upsert) return { matched: found.length, modified };
  const created = insertUpsert(context, collection, statement.filter, statement.change);
  return { matched: 0, modified: 0, upsertedId: created.get('_id') ?? null };
}

/** Applies a change to a stored document; gives the new version, undefined when nothing changed. */
export function changeDocument(
  context: WriteContext,
  collection: Collection,
  found: FoundDocument,
  change: DocumentChange,
): Document | undefined {
  const before = decodeDocument(found.bytes);
  const touched: TouchedPlace[] = [];
  const { arrayIndex } = found;
  const after = change.apply(decodeDocument(found.bytes), { isInsert: false, arrayIndex, touched });
  if (encodeDocument(after).equals(found.bytes)) return undefined;
  context.documents.replace(collection, found.rid, before, after, change.describe(before, after, touched));
  return after;
}

/** Inserts what an upsert makes of its filter and its change. */
export function insertUpsert(
  context: WriteContext,
  collection: Collection,
  filter: Filter,
  change: DocumentChange,
): Document {
  const document = upsertDocument(filter, change);
  context.documents.insert(collection, document, encodeDocument(document));
  return document;
}

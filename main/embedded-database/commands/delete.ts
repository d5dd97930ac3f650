import { CommandError } from '../command-error.ts';
import type { SearchCost } from '../planning/search-cost.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { decodeDocument } from '../values/decode.ts';
import { type Document, integerValue, isDocument, toNumber, type Value } from '../values/value.ts';
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
} from './command-options.ts';
import { findDocuments, searchFor } from './find-documents.ts';
import { runStatements } from './run-statements.ts';
import type { WriteContext } from './write-context.ts';

/** Checks and prepares a delete; the work itself runs when the writer is free. */
export function deleteDocuments(request: Request): (context: WriteContext) => Document {
  const { command, database } = request;
  checkOptions(command, 'delete', ['deletes', 'ordered', 'let']);
  if (command.has('let')) throw new CommandError('CommandNotSupported', 'let is not supported in delete');
  const name = collectionName(command, 'delete');
  const raw = arrayOption(command, 'deletes');
  const ordered = flagOption(command, 'ordered', true);
  return (context) => {
    let deleted = 0;
    const errors = runStatements(raw, ordered, (value) => {
      deleted += runDelete(context, database, name, value, costOf(command));
    });
    const reply: Document = new Map([['n', integerValue(deleted)]]);
    if (errors.length > 0) reply.set('writeErrors', errors);
    reply.set('ok', 1);
    return reply;
  };
}

function runDelete(
  context: WriteContext,
  database: string,
  name: string,
  value: Value,
  cost: SearchCost,
): number {
  if (!isDocument(value))
    throw new CommandError('TypeMismatch', "BSON field 'delete.deletes' must be an array of objects");
  checkFields(value, 'delete.deletes', ['q', 'limit', 'hint', 'collation']);
  if (value.has('collation')) throw new CommandError('CommandNotSupported', 'collation is not supported');
  const limit = toNumber(value.get('limit'));
  if (limit !== 0 && limit !== 1)
    throw new CommandError(
      'FailedToParse',
      `The limit field in delete objects must be 0 or 1. Got ${String(limit)}`,
    );
  const filter = parseFilter(documentOption(value, 'q'));
  const collection = context.catalog.find(database, name);
  if (collection === undefined) return 0;
  const search = searchFor(filter, { limit, hint: hintOption(value) });
  const found = [...findDocuments(context, collection, search, cost)];
  for (const { rid, bytes } of found) context.documents.delete(collection, rid, decodeDocument(bytes));
  return found.length;
}

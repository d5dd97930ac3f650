import { compileProjection } from '../aggregation/projection.ts';
import { CommandError } from '../command-error.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort-values.ts';
import { parseChange } from '../update/document-change.ts';
import { decodeDocument } from '../values/decode.ts';
import { type Document, documentOf, Int32, type MaybeValue, type Value } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { costOf } from './command-cost.ts';
import {
  checkOptions,
  collectionName,
  documentOption,
  flagOption,
  hintOption,
  refuseBypass,
} from './command-options.ts';
import { findDocuments, searchFor } from './find-documents.ts';
import { changeDocument, insertUpsert } from './update.ts';
import { collectionForWriting, type WriteContext } from './write-context.ts';

const OPTIONS = [
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'fields',
  'upsert',
  'arrayFilters',
  'hint',
  'bypassDocumentValidation',
  'collation',
  'let',
];

/** Checks and prepares a findAndModify; the work itself runs when the writer is free. */
export function findAndModify(request: Request): (context: WriteContext) => Document {
  const { command, database } = request;
  checkOptions(command, request.name, OPTIONS);
  refuseBypass(command);
  for (const option of ['collation', 'let'])
    if (command.has(option)) throw new CommandError('CommandNotSupported', `${option} is not supported`);
  const name = collectionName(command, request.name);
  const filter = parseFilter(documentOption(command, 'query'));
  const sort = parseSort(command.get('sort'));
  const search = searchFor(filter, { sort, limit: 1, hint: hintOption(command) });
  const fields = documentOption(command, 'fields');
  const projection = fields.size === 0 ? undefined : compileProjection(fields, true);
  const show = (document: Document): Document => projection?.apply(document) ?? document;
  const remove = flagOption(command, 'remove');
  const updateValue = command.get('update');
  const upsert = flagOption(command, 'upsert');
  const wantsNew = flagOption(command, 'new');
  if (remove === (updateValue !== undefined))
    throw new CommandError('FailedToParse', 'Either an update or remove=true must be specified');
  if (remove && (upsert || wantsNew))
    throw new CommandError(
      'FailedToParse',
      "Cannot specify both upsert=true or new=true and remove=true; 'remove' always returns the deleted document",
    );
  const change =
    updateValue === undefined ? undefined : parseChange(updateValue, command.get('arrayFilters'));
  return (context) => {
    const collection = upsert
      ? collectionForWriting(context, database, name)
      : context.catalog.find(database, name);
    const [found] =
      collection === undefined ? [] : findDocuments(context, collection, search, costOf(command));
    if (collection === undefined || found === undefined) {
      if (!upsert || collection === undefined || change === undefined)
        return reply(null, { n: new Int32(0), updatedExisting: remove ? undefined : false });
      const created = insertUpsert(context, collection, filter, change);
      return reply(wantsNew ? show(created) : null, {
        n: new Int32(1),
        updatedExisting: false,
        upserted: created.get('_id'),
      });
    }
    const before = decodeDocument(found.bytes);
    if (change === undefined) {
      context.documents.delete(collection, found.rid, before);
      return reply(show(before), { n: new Int32(1) });
    }
    const after = changeDocument(context, collection, found, change) ?? before;
    return reply(show(wantsNew ? after : before), { n: new Int32(1), updatedExisting: true });
  };
}

function reply(value: Value, lastErrorObject: Record<string, MaybeValue>): Document {
  return documentOf({ lastErrorObject: documentOf(lastErrorObject), value, ok: 1 });
}

import { CommandError } from '../command-error.ts';
import { withId } from '../update/document-change.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import { type Document, integerValue } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { checkOptions, collectionName, flagOption, refuseBypass } from './command-options.ts';
import { runStatements } from './run-statements.ts';
import { collectionForWriting, type WriteContext } from './write-context.ts';

const MAX_BATCH = 100_000;

/** Checks and prepares an insert; the work itself runs when the writer is free. */
export function insert(request: Request): (context: WriteContext) => Document {
  const { command, inserts, database } = request;
  checkOptions(command, 'insert', ['documents', 'ordered', 'bypassDocumentValidation']);
  const name = collectionName(command, 'insert');
  refuseBypass(command);
  if (inserts.length === 0 || inserts.length > MAX_BATCH) {
    throw new CommandError(
      'InvalidLength',
      `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${inserts.length} operations.`,
    );
  }
  const ordered = flagOption(command, 'ordered', true);
  return (context) => {
    let count = 0;
    const collection = collectionForWriting(context, database, name);
    const errors = runStatements(inserts, ordered, (bytes) => {
      const document = decodeDocument(bytes);
      const hasIdFirst = document.keys().next().value === '_id';
      if (hasIdFirst) context.documents.insert(collection, document, bytes);
      else {
        const complete = withId(document);
        context.documents.insert(collection, complete, encodeDocument(complete));
      }
      count += 1;
    });
    const reply: Document = new Map([['n', integerValue(count)]]);
    if (errors.length > 0) reply.set('writeErrors', errors);
    reply.set('ok', 1);
    return reply;
  };
}

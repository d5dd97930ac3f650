import type { Document } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { collMod, create, drop, dropDatabase, dropIndexes } from './collections.ts';
import { createIndexes } from './create-indexes.ts';
import { deleteDocuments } from './delete.ts';
import { findAndModify } from './find-and-modify.ts';
import { insert } from './insert.ts';
import { update } from './update.ts';
import type { WriteContext } from './write-context.ts';

/** Checks a command and gives the work to do once the writer is free. */
type WriteCommand = (request: Request) => (context: WriteContext) => Document;

/** Every command that changes something. */
export const WRITE_COMMANDS: ReadonlyMap<string, WriteCommand> = new Map<string, WriteCommand>([
  ['insert', insert],
  ['update', update],
  ['delete', deleteDocuments],
  ['findAndModify', findAndModify],
  ['findandmodify', findAndModify],
  ['create', create],
  ['collMod', collMod],
  ['drop', drop],
  ['dropDatabase', dropDatabase],
  ['createIndexes', createIndexes],
  ['dropIndexes', dropIndexes],
]);

/** Those of them that a transaction may contain. */
export const TRANSACTION_WRITES: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'create',
  'createIndexes',
]);

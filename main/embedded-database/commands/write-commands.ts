import type { Steps } from '../storage/steps.ts';
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

type LongWriteCommand = (request: Request) => (context: WriteContext) => Steps<Document>;

/** Every command that changes something at once. */
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
  ['dropIndexes', dropIndexes],
]);

/** Those that take long on a large collection: between their steps reads are answered. */
export const LONG_WRITE_COMMANDS: ReadonlyMap<string, LongWriteCommand> = new Map([
  ['createIndexes', createIndexes],
]);

/** The commands of both kinds that a transaction may contain. */
export const TRANSACTION_WRITES: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'create',
  'createIndexes',
]);

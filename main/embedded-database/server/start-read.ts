import { CommandError } from '../command-error.ts';
import { costOf } from '../commands/command-cost.ts';
import { countOption } from '../commands/command-options.ts';
import { READ_COMMANDS } from '../commands/read-commands.ts';
import type { ReadResult } from '../commands/read-result.ts';
import type { ReadContext } from '../commands/write-context.ts';
import type { Budget } from '../planning/search-cost.ts';
import type { Document } from '../values/value.ts';

/** Starts a reading command. Its documents are read when they are taken. */
export function startRead(
  context: ReadContext,
  name: string,
  database: string,
  command: Document,
  budget?: Budget,
): ReadResult {
  const read = READ_COMMANDS.get(name);
  if (read === undefined) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
  return read(context, database, command, costOf(command, budget));
}

/** Takes all documents at once, so that nothing of the connection is needed afterwards. */
export function readCompletely(result: ReadResult): ReadResult {
  if (result.kind === 'reply') return result;
  const all = [...{ [Symbol.iterator]: () => result.documents }];
  return { ...result, documents: all[Symbol.iterator]() };
}

/** MongoDB's limit, and that of a timer. */
const LONGEST_WAIT_MS = 0x7fffffff;

/** What a `getMore` asks for; `maxTimeMS` is how long a change stream may wait. */
export function readGetMore(command: Document): {
  id: bigint;
  batchSize: number | undefined;
  maxTimeMS: number | undefined;
} {
  const id = command.get('getMore');
  if (typeof id !== 'bigint')
    throw new CommandError('TypeMismatch', "BSON field 'getMore.getMore' must be of type long");
  const maxTimeMS = countOption(command, 'maxTimeMS');
  if (maxTimeMS !== undefined && maxTimeMS > LONGEST_WAIT_MS)
    throw new CommandError(
      'BadValue',
      `${maxTimeMS} value for maxTimeMS is out of range [0, ${LONGEST_WAIT_MS}]`,
    );
  return { id, batchSize: countOption(command, 'batchSize'), maxTimeMS };
}

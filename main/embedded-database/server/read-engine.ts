import { CommandError } from '../command-error.ts';
import { countOption } from '../commands/command-options.ts';
import { READ_COMMANDS } from '../commands/read-commands.ts';
import type { ReadContext } from '../commands/write-context.ts';
import { SearchCost } from '../planning/search-cost.ts';
import { Cursors, newCursorId } from '../sessions/cursors.ts';
import { sessionIdOf } from '../sessions/retryable-writes.ts';
import type { EncodableDocument } from '../values/encode.ts';
import { type Document, toNumber } from '../values/value.ts';

/** When a command's maxTimeMS is over; undefined when it has none. */
function costWithDeadline(command: Document): SearchCost {
  const limit = toNumber(command.get('maxTimeMS'));
  if (limit === undefined || limit <= 0) return new SearchCost();
  return new SearchCost(undefined, Date.now() + limit, () => {
    throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit');
  });
}

/** Runs reading commands and keeps their cursors. */
export class ReadEngine {
  readonly cursors = new Cursors();

  /** Runs a command on a connection that stays as it is while it runs. */
  run(context: ReadContext, name: string, database: string, command: Document): EncodableDocument {
    const read = READ_COMMANDS.get(name);
    if (read === undefined) throw new CommandError('CommandNotFound', `no such command: '${name}'`);
    const result = read(context, database, command, costWithDeadline(command));
    if (result.kind === 'reply') return result.reply;
    const remaining = {
      ...result,
      documents: [...{ [Symbol.iterator]: () => result.documents }][Symbol.iterator](),
    };
    return this.cursors.first(
      remaining,
      sessionIdOf(command)?.toString('latin1'),
      newCursorId(),
      () => undefined,
    );
  }

  getMore(command: Document): EncodableDocument {
    const id = command.get('getMore');
    if (typeof id !== 'bigint')
      throw new CommandError('TypeMismatch', "BSON field 'getMore.getMore' must be of type long");
    return this.cursors.next(id, countOption(command, 'batchSize'));
  }
}

import type { SearchCost } from '../planning/search-cost.ts';
import type { Document } from '../values/value.ts';
import { aggregate } from './aggregate.ts';
import { collStats } from './collection-stats.ts';
import { count, distinct } from './count.ts';
import { dbStats } from './database-stats.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { listCollections, listDatabases, listIndexes } from './list-collections.ts';
import type { ReadResult } from './read-result.ts';
import { validate } from './validate.ts';
import type { ReadContext } from './write-context.ts';

type ReadCommand = (
  context: ReadContext,
  database: string,
  command: Document,
  cost: SearchCost,
) => ReadResult;

/** Every command that only reads, whichever thread runs it. */
export const READ_COMMANDS: ReadonlyMap<string, ReadCommand> = new Map<string, ReadCommand>([
  ['find', find],
  ['aggregate', aggregate],
  ['count', count],
  ['distinct', distinct],
  ['explain', explain],
  ['listCollections', listCollections],
  ['listIndexes', listIndexes],
  ['listDatabases', (context, _database, command, cost) => listDatabases(context, command, cost)],
  ['collStats', collStats],
  ['dbStats', dbStats],
  ['validate', validate],
]);

/** Those of them that a transaction may contain. */
export const TRANSACTION_READS: ReadonlySet<string> = new Set(['find', 'aggregate', 'distinct', 'count']);

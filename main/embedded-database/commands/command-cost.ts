import { CommandError } from '../command-error.ts';
import { type Budget, SearchCost } from '../planning/search-cost.ts';
import { type Document, toNumber } from '../values/value.ts';

/** The cost counter of a command, with its `maxTimeMS`. */
export function costOf(command: Document, budget?: Budget): SearchCost {
  const limit = toNumber(command.get('maxTimeMS'));
  if (limit === undefined || limit <= 0) return new SearchCost(budget);
  return new SearchCost(budget, Date.now() + limit, () => {
    throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit');
  });
}

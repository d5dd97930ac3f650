import { CommandError } from '../command-error.ts';
import { rootVariables } from '../expressions/expression.ts';
import type { Filter } from '../query/filter.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort, Sorter, sortKeyMaker } from '../query/sort-values.ts';
import {
  type Document,
  integerValue,
  isDocument,
  isNumeric,
  isTruthy,
  toNumber,
  type Value,
} from '../values/value.ts';
import type { MakeStage, Stage } from './stage.ts';
import { compileTransform, TRANSFORM_STAGES } from './transforms.ts';

/** `$match`, with the variables of a surrounding `$lookup` where `$expr` asks for them. */
export function matchStage(filter: Filter): Stage {
  return function* (documents, context) {
    for (const document of documents) if (matchesWith(filter, document, context.variables)) yield document;
  };
}

function matchesWith(
  filter: Filter,
  document: Document,
  variables: ReadonlyMap<string, Value | undefined>,
): boolean {
  if (variables.size === 0) return matches(filter, document);
  switch (filter.kind) {
    case 'expr':
      return isTruthy(filter.expression.evaluate(rootVariables(document, variables)));
    case 'and':
      return filter.filters.every((inner) => matchesWith(inner, document, variables));
    case 'or':
      return filter.filters.some((inner) => matchesWith(inner, document, variables));
    case 'nor':
      return !filter.filters.some((inner) => matchesWith(inner, document, variables));
    case 'not':
      return !matchesWith(filter.filter, document, variables);
    default:
      return matches(filter, document);
  }
}

const match: MakeStage = (operand) => {
  if (!isDocument(operand))
    throw new CommandError(15959, 'the match filter must be an expression in an object');
  return matchStage(parseFilter(operand));
};

const sort: MakeStage = (operand) => {
  if (!isDocument(operand) || operand.size === 0)
    throw new CommandError(15976, '$sort stage must have at least one sort key');
  const keyOf = sortKeyMaker(parseSort(operand));
  return (documents) => {
    const sorter = new Sorter<Document>();
    for (const document of documents) sorter.add(keyOf(document), document);
    return sorter.sorted();
  };
};

/** The whole number of a `$limit` or `$skip`. */
export function stageCount(stage: string, operand: Value, minimum: number): number {
  const count = toNumber(operand);
  if (!isNumeric(operand) || count === undefined || !Number.isInteger(count) || count < minimum) {
    throw new CommandError(
      stage === '$limit' ? 15958 : 15956,
      `invalid argument to ${stage} stage: the ${stage.slice(1)} must be ${minimum === 0 ? 'non-negative' : 'positive'}`,
    );
  }
  return count;
}

const limit: MakeStage = (operand) => {
  const count = stageCount('$limit', operand, 1);
  return function* (documents) {
    let taken = 0;
    for (const document of documents) {
      yield document;
      taken += 1;
      if (taken >= count) return;
    }
  };
};

const skip: MakeStage = (operand) => {
  const count = stageCount('$skip', operand, 0);
  return function* (documents) {
    let passed = 0;
    for (const document of documents) {
      if (passed >= count) yield document;
      passed += 1;
    }
  };
};

const count: MakeStage = (operand) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw new CommandError(40156, 'the count field must be a non-empty string without $ and .');
  }
  return function* (documents) {
    let total = 0;
    for (const _document of documents) total += 1;
    if (total > 0) yield new Map([[operand, integerValue(total)]]);
  };
};

function transformStage(name: string): MakeStage {
  return (operand) => {
    const transform = compileTransform(name, operand);
    return function* (documents, context) {
      for (const document of documents) yield transform(document, context.variables);
    };
  };
}

/** Stages that need nothing but the documents that come by. */
export const BASIC_STAGES: readonly [string, MakeStage][] = [
  ['$match', match],
  ['$sort', sort],
  ['$limit', limit],
  ['$skip', skip],
  ['$count', count],
  ...[...TRANSFORM_STAGES].map((name): [string, MakeStage] => [name, transformStage(name)]),
];

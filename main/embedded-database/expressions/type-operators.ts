import { CommandError } from '../command-error.ts';
import { typeName } from '../values/type-names.ts';
import { type Document, documentOf, isDocument, isNumeric, type Value } from '../values/value.ts';
import type { Operator } from './expression.ts';
import { withVariables } from './expression.ts';
import { compileList, isNullish, unary } from './operands.ts';

const mergeObjects: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    const merged: Document = new Map();
    const values = list.map((evaluate) => evaluate(scope));
    const [only] = values;
    for (const value of values.length === 1 && Array.isArray(only) ? only : values) {
      if (isNullish(value)) continue;
      if (!isDocument(value))
        throw new CommandError(
          40400,
          `$mergeObjects requires object inputs, but input is of type ${typeName(value)}`,
        );
      for (const [name, inner] of value) merged.set(name, inner);
    }
    return merged;
  };
};

const letOperator: Operator = (operand, compile) => {
  if (!isDocument(operand)) throw new CommandError(16874, '$let only supports an object as its argument');
  const vars = operand.get('vars');
  const inner = compile(operand.get('in') ?? null);
  const variables = [...(isDocument(vars) ? vars : [])].map(
    ([name, value]) => [name, compile(value)] as const,
  );
  return (scope) =>
    inner(
      withVariables(
        scope,
        variables.map(([name, evaluate]) => [name, evaluate(scope)] as const),
      ),
    );
};

/** `[{ k, v }]` or `[[k, v]]` as a document. */
function documentFromPairs(value: Value): Document {
  if (!Array.isArray(value))
    throw new CommandError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
  const result: Document = new Map();
  for (const pair of value) {
    const [key, inner] = partsOfPair(pair);
    if (typeof key !== 'string') throw new CommandError(40394, '$arrayToObject requires keys of type string');
    result.set(key, inner);
  }
  return result;
}

function partsOfPair(pair: Value): [Value, Value] {
  if (Array.isArray(pair) && pair.length === 2) return [pair[0] ?? null, pair[1] ?? null];
  if (isDocument(pair) && pair.size === 2 && pair.has('k') && pair.has('v'))
    return [pair.get('k') ?? null, pair.get('v') ?? null];
  throw new CommandError(
    40392,
    '$arrayToObject requires pairs: documents of exactly k and v, or arrays of size two',
  );
}

/** Operators on types and documents. */
export const TYPE_OPERATORS: readonly [string, Operator][] = [
  unary('$type', (value) => typeName(value)),
  unary('$isNumber', (value) => isNumeric(value)),
  ['$mergeObjects', mergeObjects],
  ['$let', letOperator],
  unary('$objectToArray', (value) => {
    if (isNullish(value)) return null;
    if (!isDocument(value))
      throw new CommandError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
    return [...value].map(([k, v]) => documentOf({ k, v }));
  }),
  unary('$arrayToObject', (value) => (isNullish(value) ? null : documentFromPairs(value))),
];

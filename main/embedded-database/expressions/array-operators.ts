import { CommandError } from '../command-error.ts';
import { sortComparator } from '../query/sort-values.ts';
import { compareValues, valuesEqual } from '../values/compare.ts';
import { keyTextOf } from '../values/key-string.ts';
import { typeName } from '../values/type-names.ts';
import {
  Int32,
  integerValue,
  isDocument,
  isTruthy,
  type MaybeValue,
  toInteger,
  type Value,
} from '../values/value.ts';
import { type Operator, withVariables } from './expression.ts';
import { binary, compileBetween, compileList, compileNamed, isNullish, unary } from './operands.ts';

/** The code each operator has for what is no array. */
const NO_ARRAY: Readonly<Record<string, number>> = {
  $size: 17124,
  $filter: 28651,
  $map: 16883,
  $reduce: 40080,
  $concatArrays: 28664,
  $slice: 28724,
  $sortArray: 2942504,
  $first: 28689,
  $last: 28689,
  $arrayElemAt: 28689,
  $reverseArray: 34435,
  $in: 40081,
  $indexOfArray: 40090,
  $setUnion: 17043,
  $setIntersection: 17047,
  $setDifference: 17048,
  $setEquals: 17044,
  $setIsSubset: 17046,
  $allElementsTrue: 17040,
  $anyElementTrue: 17041,
};

function arrayOf(name: string, value: MaybeValue): Value[] {
  if (Array.isArray(value)) return value;
  throw new CommandError(
    NO_ARRAY[name] ?? 'TypeMismatch',
    `The argument to ${name} must be an array, but was of type: ${typeName(value)}`,
  );
}

function variableName(operand: Value, fallback: string): string {
  const name = isDocument(operand) ? operand.get('as') : undefined;
  return typeof name === 'string' ? name : fallback;
}

const filter: Operator = (operand, compile) => {
  const as = variableName(operand, 'this');
  const constant = isDocument(operand) ? new Map([...operand].filter(([name]) => name !== 'as')) : operand;
  const named = compileNamed('$filter', constant, compile, ['input', 'cond'], ['limit']);
  return (scope) => {
    const input = named.get('input')?.(scope);
    if (isNullish(input)) return null;
    const limit = toInteger(named.get('limit')?.(scope)) ?? Number.POSITIVE_INFINITY;
    const kept: Value[] = [];
    for (const element of arrayOf('$filter', input)) {
      if (kept.length >= limit) break;
      if (isTruthy(named.get('cond')?.(withVariables(scope, [[as, element]])))) kept.push(element);
    }
    return kept;
  };
};

const map: Operator = (operand, compile) => {
  const as = variableName(operand, 'this');
  const constant = isDocument(operand) ? new Map([...operand].filter(([name]) => name !== 'as')) : operand;
  const named = compileNamed('$map', constant, compile, ['input', 'in']);
  return (scope) => {
    const input = named.get('input')?.(scope);
    if (isNullish(input)) return null;
    return arrayOf('$map', input).map(
      (element) => named.get('in')?.(withVariables(scope, [[as, element]])) ?? null,
    );
  };
};

const reduce: Operator = (operand, compile) => {
  const named = compileNamed('$reduce', operand, compile, ['input', 'initialValue', 'in']);
  return (scope) => {
    const input = named.get('input')?.(scope);
    if (isNullish(input)) return null;
    let value = named.get('initialValue')?.(scope);
    for (const element of arrayOf('$reduce', input)) {
      value = named.get('in')?.(
        withVariables(scope, [
          ['this', element],
          ['value', value],
        ]),
      );
    }
    return value;
  };
};

const concatArrays: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    const all: Value[] = [];
    for (const evaluate of list) {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      all.push(...arrayOf('$concatArrays', value));
    }
    return all;
  };
};

const slice: Operator = (operand, compile) => {
  const [array, second, third] = compileBetween('$slice', 2, 3, operand, compile);
  return (scope) => {
    const value = array?.(scope);
    if (isNullish(value)) return null;
    const elements = arrayOf('$slice', value);
    const first = toInteger(second?.(scope));
    if (first === undefined) throw new CommandError(28725, 'Second argument to $slice must be numeric');
    if (third === undefined) return first >= 0 ? elements.slice(0, first) : elements.slice(first);
    const count = toInteger(third(scope));
    if (count === undefined || count <= 0)
      throw new CommandError(28729, 'Third argument to $slice must be positive');
    const start = first >= 0 ? first : Math.max(0, elements.length + first);
    return elements.slice(start, start + count);
  };
};

function elementAt(array: MaybeValue, position: MaybeValue): MaybeValue {
  if (isNullish(array) || isNullish(position)) return null;
  const index = toInteger(position);
  if (index === undefined)
    throw new CommandError(28691, "$arrayElemAt's second argument must be representable as a 32-bit integer");
  return arrayOf('$arrayElemAt', array).at(index);
}

/** Set operations look at elements by their value, whatever their order and number. */
function distinctByKey(values: readonly Value[]): Map<string, Value> {
  const distinct = new Map<string, Value>();
  for (const value of values) {
    const key = keyTextOf(value);
    if (!distinct.has(key)) distinct.set(key, value); // of equal numbers of different types the first stays
  }
  return distinct;
}

function setOperator(name: string, combine: (sets: Map<string, Value>[]) => Value): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const list = compileList(operand, compile);
      return (scope) => {
        const sets: Map<string, Value>[] = [];
        for (const evaluate of list) {
          const value = evaluate(scope);
          if (isNullish(value)) return null;
          sets.push(distinctByKey(arrayOf(name, value)));
        }
        return combine(sets);
      };
    },
  ];
}

const sortArray: Operator = (operand, compile) => {
  const sortBy = isDocument(operand) ? operand.get('sortBy') : undefined;
  const named = compileNamed(
    '$sortArray',
    isDocument(operand) ? new Map([...operand].filter(([name]) => name !== 'sortBy')) : operand,
    compile,
    ['input'],
  );
  const compare = isDocument(sortBy)
    ? sortComparator(sortBy)
    : (a: Value, b: Value) => compareValues(a, b) * (toInteger(sortBy) ?? 1);
  return (scope) => {
    const value = named.get('input')?.(scope);
    return isNullish(value) ? null : [...arrayOf('$sortArray', value)].sort(compare);
  };
};

const range: Operator = (operand, compile) => {
  const list = compileBetween('$range', 2, 3, operand, compile);
  return (scope) => {
    const [start = 0, end = 0, step = 1] = list.map((evaluate) => toInteger(evaluate(scope)));
    if (step === 0) throw new CommandError(34449, '$range requires a non-zero step value');
    const numbers: Value[] = [];
    for (let value = start; step > 0 ? value < end : value > end; value += step)
      numbers.push(new Int32(value));
    return numbers;
  };
};

/** Operators on arrays. */
export const ARRAY_EXPRESSION_OPERATORS: readonly [string, Operator][] = [
  unary('$size', (value) => integerValue(arrayOf('$size', value).length)),
  unary('$isArray', (value) => Array.isArray(value)),
  unary('$first', (value) => (isNullish(value) ? null : arrayOf('$first', value).at(0))),
  unary('$last', (value) => (isNullish(value) ? null : arrayOf('$last', value).at(-1))),
  unary('$reverseArray', (value) =>
    isNullish(value) ? null : [...arrayOf('$reverseArray', value)].reverse(),
  ),
  binary('$in', (value, array) =>
    arrayOf('$in', array).some((element) => valuesEqual(element, value ?? null)),
  ),
  binary('$arrayElemAt', elementAt),
  binary('$indexOfArray', (array, value) =>
    isNullish(array)
      ? null
      : new Int32(arrayOf('$indexOfArray', array).findIndex((element) => valuesEqual(element, value))),
  ),
  ['$filter', filter],
  ['$map', map],
  ['$reduce', reduce],
  ['$concatArrays', concatArrays],
  ['$slice', slice],
  ['$sortArray', sortArray],
  ['$range', range],
  setOperator('$setUnion', (sets) => [...distinctByKey(sets.flatMap((set) => [...set.values()])).values()]),
  setOperator('$setIntersection', ([first, ...rest]) =>
    [...(first ?? new Map())].filter(([key]) => rest.every((set) => set.has(key))).map(([, value]) => value),
  ),
  setOperator('$setDifference', ([first, second]) =>
    [...(first ?? new Map())].filter(([key]) => second?.has(key) !== true).map(([, value]) => value),
  ),
  setOperator('$setIsSubset', ([first, second]) =>
    [...(first ?? new Map()).keys()].every((key) => second?.has(key) === true),
  ),
  setOperator('$setEquals', ([first, ...rest]) =>
    rest.every((set) => set.size === first?.size && [...set.keys()].every((key) => first.has(key))),
  ),
  unary('$allElementsTrue', (value) => arrayOf('$allElementsTrue', value).every(isTruthy)),
  unary('$anyElementTrue', (value) => arrayOf('$anyElementTrue', value).some(isTruthy)),
];

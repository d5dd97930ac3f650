import { CommandError } from '../command-error.ts';
import { matches } from '../query/matches.ts';
import { isOperatorDocument, parseFilter } from '../query/parse-filter.ts';
import { sortComparator } from '../query/sort-values.ts';
import { compareValues, valuesEqual } from '../values/compare.ts';
import { typeName } from '../values/type-names.ts';
import { BSONRegExp, isDocument, type MaybeValue, toInteger, toNumber, type Value } from '../values/value.ts';
import type { FieldOperator, MakeFieldOperator } from './field-operators.ts';

/** The array at a path; a missing one counts as empty, null does not. */
function arrayAt(name: string, current: MaybeValue, path: string): Value[] {
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  const message = `The field '${path}' must be an array but is of type ${typeName(current)}`;
  throw new CommandError('BadValue', `Cannot apply ${name} to a non-array value. ${message}`);
}

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$sort', '$position']);

const push: MakeFieldOperator = (operand): FieldOperator => {
  if (!isDocument(operand) || !operand.has('$each'))
    return (current, path) => [...arrayAt('$push', current, path), operand];
  for (const name of operand.keys()) {
    if (!PUSH_MODIFIERS.has(name))
      throw new CommandError('BadValue', `Unrecognized clause in $push: ${name}`);
  }
  const each = eachOf('$push', operand.get('$each'));
  const slice = wholeModifier('$slice', operand.get('$slice'));
  const position = wholeModifier('$position', operand.get('$position'));
  const sort = operand.get('$sort');
  const compare = sort === undefined ? undefined : pushComparator(sort);
  return (current, path) => {
    const array = [...arrayAt('$push', current, path)];
    if (position === undefined) array.push(...each);
    else array.splice(position < 0 ? Math.max(array.length + position, 0) : position, 0, ...each);
    if (compare !== undefined) array.sort(compare);
    if (slice === undefined) return array;
    return slice >= 0 ? array.slice(0, slice) : array.slice(slice);
  };
};

function eachOf(name: string, value: MaybeValue): Value[] {
  if (!Array.isArray(value))
    throw new CommandError(
      'BadValue',
      `The argument to $each in ${name} must be an array but it was of type: ${typeName(value)}`,
    );
  return value;
}

function wholeModifier(name: string, value: MaybeValue): number | undefined {
  if (value === undefined) return undefined;
  const number = toInteger(value);
  if (number === undefined)
    throw new CommandError(
      'BadValue',
      `The value for ${name} must be an integer value but was given type: ${typeName(value)}`,
    );
  return number;
}

function pushComparator(sort: Value): (a: Value, b: Value) => number {
  if (isDocument(sort)) return sortComparator(sort);
  const direction = toNumber(sort);
  if (direction !== 1 && direction !== -1)
    throw new CommandError(
      'BadValue',
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  return (a, b) => compareValues(a, b) * direction;
}

const addToSet: MakeFieldOperator = (operand) => {
  const hasEach = isDocument(operand) && operand.keys().next().value === '$each';
  if (hasEach && operand.size > 1)
    throw new CommandError('BadValue', `Found unexpected fields after $each in $addToSet`);
  const each = hasEach ? eachOf('$addToSet', operand.get('$each')) : [operand];
  return (current, path) => {
    const array = [...arrayAt('$addToSet', current, path)];
    for (const value of each) if (!array.some((element) => valuesEqual(element, value))) array.push(value);
    return current !== undefined && array.length === (current as Value[]).length ? undefined : array;
  };
};

const pull: MakeFieldOperator = (operand) => {
  const isMatch = pullTest(operand);
  return (current, path) => {
    if (current === undefined) return undefined;
    const array = arrayAt('$pull', current, path);
    const kept = array.filter((element) => !isMatch(element));
    return kept.length === array.length ? undefined : kept;
  };
};

/** A document is a filter on elements, operators test the element itself, anything else is compared. */
function pullTest(operand: Value): (element: Value) => boolean {
  if (operand instanceof BSONRegExp || isOperatorDocument(operand)) {
    const filter = parseFilter(new Map([['element', operand]]));
    return (element) => matches(filter, new Map([['element', element]]));
  }
  if (isDocument(operand)) {
    const filter = parseFilter(operand);
    return (element) => isDocument(element) && matches(filter, element);
  }
  return (element) => valuesEqual(element, operand);
}

const pullAll: MakeFieldOperator = (operand) => {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$pullAll requires an array argument');
  return (current, path) => {
    if (current === undefined) return undefined;
    return arrayAt('$pullAll', current, path).filter(
      (element) => !operand.some((value) => valuesEqual(value, element)),
    );
  };
};

const pop: MakeFieldOperator = (operand) => {
  const end = toNumber(operand);
  if (end !== 1 && end !== -1)
    throw new CommandError('FailedToParse', `$pop expects 1 or -1, found: ${String(operand)}`);
  return (current, path) => {
    if (current === undefined) return undefined;
    if (!Array.isArray(current))
      throw new CommandError(
        'TypeMismatch',
        `Path '${path}' contains an element of non-array type '${typeName(current)}'`,
      );
    return end === 1 ? current.slice(0, -1) : current.slice(1);
  };
};

/** Operators on arrays. */
export const ARRAY_OPERATORS: readonly [string, MakeFieldOperator][] = [
  ['$push', push],
  ['$addToSet', addToSet],
  ['$pull', pull],
  ['$pullAll', pullAll],
  ['$pop', pop],
];

import { Int32 } from 'mongodb';
import { calculate } from './arithmetic.ts';
import { type ModelFilter, matches, type Operators } from './match.ts';
import { ModelError } from './model-error.ts';
import { compare, equal } from './order.ts';
import { isNumber, type MaybeModelValue, type ModelDocument, type ModelValue } from './values.ts';

const TYPE_MISMATCH = 14;
const BAD_VALUE = 2;

/** What an operator makes of the value at a path; `undefined` leaves things as they are. */
export function nextValue(
  operator: string,
  current: MaybeModelValue,
  operand: ModelValue | Operators,
): MaybeModelValue {
  const value = operand as ModelValue;
  switch (operator) {
    case '$set':
      return value;
    case '$min':
      return current === undefined || compare(value, current) < 0 ? value : undefined;
    case '$max':
      return current === undefined || compare(value, current) > 0 ? value : undefined;
    case '$inc':
      return current === undefined ? value : arithmetic('add', current, value);
    case '$mul':
      return arithmetic('multiply', current === undefined ? new Int32(0) : current, value);
    case '$push':
      return pushed(arrayOf(current, BAD_VALUE) ?? [], operand);
    case '$addToSet':
      return added(arrayOf(current, BAD_VALUE), eachOf(operand));
    case '$pull':
      return arrayOf(current, BAD_VALUE)?.filter((element) => !isPulled(element, operand));
    case '$pullAll':
      return arrayOf(current, BAD_VALUE)?.filter(
        (element) => !(value as ModelValue[]).some((one) => equal(one, element)),
      );
    case '$pop': {
      const array = arrayOf(current, TYPE_MISMATCH);
      return isFirst(value) ? array?.slice(1) : array?.slice(0, -1);
    }
    default:
      throw new Error(`the model does not know ${operator}`);
  }
}

function isFirst(value: ModelValue): boolean {
  return value instanceof Int32 && value.value === -1;
}

function arithmetic(operation: 'add' | 'multiply', current: ModelValue, operand: ModelValue): ModelValue {
  if (!isNumber(current) || !isNumber(operand)) throw new ModelError(TYPE_MISMATCH);
  return calculate(operation, current, operand);
}

function arrayOf(current: MaybeModelValue, code: number): ModelValue[] | undefined {
  if (current === undefined || Array.isArray(current)) return current;
  throw new ModelError(code);
}

/** The values of `{ $each: […] }`, or the one value. */
function eachOf(operand: ModelValue | Operators): ModelValue[] {
  if (isModifiers(operand)) return operand.$each as ModelValue[];
  return [operand as ModelValue];
}

function isModifiers(operand: ModelValue | Operators): operand is Operators {
  return typeof operand === 'object' && operand !== null && !(operand instanceof Map) && '$each' in operand;
}

function added(current: ModelValue[] | undefined, values: readonly ModelValue[]): ModelValue[] {
  const result = [...(current ?? [])];
  for (const value of values) if (!result.some((element) => equal(element, value))) result.push(value);
  return result;
}

/** `$push` puts in, then sorts, then cuts, in whatever order its modifiers are written (manual page "$push"). */
function pushed(current: readonly ModelValue[], operand: ModelValue | Operators): ModelValue[] {
  const values = eachOf(operand);
  const modifiers: Operators = isModifiers(operand) ? operand : {};
  const position = wholeOf(modifiers.$position) ?? current.length;
  const at = position < 0 ? Math.max(0, current.length + position) : position;
  let result = [...current.slice(0, at), ...values, ...current.slice(at)];
  const sort = modifiers.$sort;
  if (sort instanceof Int32) result.sort((a, b) => compare(a, b) * sort.value);
  else if (sort !== undefined) {
    const fields = Object.entries(sort as Record<string, Int32>);
    result.sort((a, b) => compareByFields(a, b, fields));
  }
  const slice = wholeOf(modifiers.$slice);
  if (slice !== undefined) result = slice < 0 ? result.slice(slice) : result.slice(0, slice);
  return result;
}

function wholeOf(value: unknown): number | undefined {
  return value instanceof Int32 ? value.value : undefined;
}

function compareByFields(a: ModelValue, b: ModelValue, fields: readonly [string, Int32][]): number {
  for (const [path, direction] of fields) {
    const order = compare(fieldOf(a, path), fieldOf(b, path)) * direction.value;
    if (order !== 0) return order;
  }
  return 0;
}

/** A field of an element as it is: arrays are not entered, what is missing counts as null. */
function fieldOf(element: ModelValue, path: string): ModelValue {
  let value: MaybeModelValue = element;
  for (const name of path.split('.'))
    value = value instanceof Map ? (value as ModelDocument).get(name) : undefined;
  return value ?? null;
}

/** A plain object without operators asks for fields of the element; all else is tested on the element or compared. */
function isPulled(element: ModelValue, operand: ModelValue | Operators): boolean {
  if (
    typeof operand === 'object' &&
    operand !== null &&
    Object.getPrototypeOf(operand) === Object.prototype
  ) {
    const isFields = Object.keys(operand)[0]?.startsWith('$') !== true;
    if (isFields) return element instanceof Map && matches(element, operand as ModelFilter);
    return matches(new Map([['element', element]]), { element: operand as Operators });
  }
  return equal(element, operand as ModelValue);
}

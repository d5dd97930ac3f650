import { CommandError } from '../command-error.ts';
import { compareValues, typeOrder, valuesEqual } from '../values/compare.ts';
import { wholePartOfDecimal } from '../values/decimal.ts';
import { keyTextOf } from '../values/key-string.ts';
import { NUMBER_ALIASES, TYPE_NUMBERS, typeName } from '../values/type-names.ts';
import {
  BSONRegExp,
  BSONSymbol,
  Decimal128,
  isNumeric,
  MaxKey,
  type MaybeValue,
  MinKey,
  toInteger,
  toNumber,
  type Value,
} from '../values/value.ts';
import { compileRegExp } from './regular-expression.ts';

export type ValueTest = (value: MaybeValue) => boolean;

function isNaNValue(value: MaybeValue): boolean {
  return isNumeric(value) && Number.isNaN(toNumber(value));
}

/** Equality as in queries: null also stands for a missing field. */
export function equalsTest(operand: Value): ValueTest {
  if (operand === null) return (value) => value === undefined || value === null;
  return (value) => value !== undefined && valuesEqual(value, operand);
}

/** Order within one type: 5 is neither below nor above any text. Null and missing are alike. */
export function orderTest(operator: 'gt' | 'gte' | 'lt' | 'lte', operand: Value): ValueTest {
  const allowsEqual = operator === 'gte' || operator === 'lte';
  const wantsGreater = operator === 'gt' || operator === 'gte';
  if (operand instanceof MinKey || operand instanceof MaxKey) return extremeTest(operator, operand);
  if (operand === null) return (value) => allowsEqual && (value === undefined || value === null);
  if (isNaNValue(operand)) return (value) => allowsEqual && isNaNValue(value);
  const type = typeOrder(operand);
  return (value) => {
    if (value === undefined || typeOrder(value) !== type || isNaNValue(value)) return false;
    const order = compareValues(value, operand);
    return order === 0 ? allowsEqual : order > 0 === wantsGreater;
  };
}

/** MinKey and MaxKey compare with every type. */
function extremeTest(operator: 'gt' | 'gte' | 'lt' | 'lte', operand: Value): ValueTest {
  return (value) => {
    const order = compareValues(value ?? null, operand);
    if (order === 0) return operator === 'gte' || operator === 'lte';
    return order > 0 ? operator.startsWith('g') : operator.startsWith('l');
  };
}

/** Membership; regular expressions in the list match text as well as themselves. */
export function inTest(operands: readonly Value[]): ValueTest {
  const keys = new Set(operands.map(keyTextOf));
  const expressions = operands.filter((operand) => operand instanceof BSONRegExp).map(regexTest);
  const matchesMissing = operands.some((operand) => operand === null);
  return (value) => {
    if (value === undefined) return matchesMissing;
    return keys.has(keyTextOf(value)) || expressions.some((test) => test(value));
  };
}

export function regexTest(expression: BSONRegExp): ValueTest {
  const regExp = compileRegExp(expression);
  return (value) => {
    if (typeof value === 'string') return regExp.test(value);
    if (value instanceof BSONSymbol) return regExp.test(value.value);
    return value instanceof BSONRegExp && valuesEqual(value, expression);
  };
}

/** `$type`: aliases or numbers, one or several; 'number' stands for all four numeric types. */
export function typeTest(operand: Value): ValueTest {
  const names = new Set<string>();
  for (const one of Array.isArray(operand) ? operand : [operand]) {
    for (const name of typeNamesOf(one)) names.add(name);
  }
  if (names.size === 0) throw new CommandError('FailedToParse', '$type must match at least one type');
  return (value) => value !== undefined && names.has(typeName(value));
}

export function typeNamesOf(operand: Value): readonly string[] {
  if (operand === 'number') return NUMBER_ALIASES;
  if (typeof operand === 'string') {
    if (TYPE_NUMBERS[operand] === undefined) {
      throw new CommandError('BadValue', `Unknown type name alias: ${operand}`);
    }
    return [operand];
  }
  if (!isNumeric(operand))
    throw new CommandError('TypeMismatch', 'type must be represented as a number or a string');
  const number = toInteger(operand);
  const name = Object.keys(TYPE_NUMBERS).find((alias) => TYPE_NUMBERS[alias] === number);
  if (name === undefined)
    throw new CommandError('BadValue', `Invalid numerical type code: ${String(number)}`);
  return [name];
}

/** `$mod: [divisor, remainder]`, both cut to whole numbers. */
export function modTest(operand: Value): ValueTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new CommandError('BadValue', 'malformed mod, needs to be an array of two elements');
  }
  const [divisor, remainder] = operand.map(wholePart);
  if (divisor === undefined) throw new CommandError('BadValue', 'malformed mod, divisor is not a number');
  if (divisor === 0n) throw new CommandError('BadValue', 'divisor cannot be 0');
  if (remainder === undefined) throw new CommandError('BadValue', 'malformed mod, remainder is not a number');
  return (value) => {
    const number = wholePart(value);
    return number !== undefined && number % divisor === remainder;
  };
}

/** A number cut to its whole part; undefined for what is no number or does not fit 64 bits. */
function wholePart(value: MaybeValue): bigint | undefined {
  if (typeof value === 'bigint') return value;
  const number = toNumber(value);
  if (number === undefined || !(Math.abs(number) < 2 ** 64)) return undefined;
  const whole = value instanceof Decimal128 ? wholePartOfDecimal(value) : BigInt(Math.trunc(number));
  return BigInt.asIntN(64, whole) === whole ? whole : undefined;
}

export function sizeTest(operand: Value): ValueTest {
  const size = toInteger(operand);
  if (size === undefined || size < 0) {
    throw new CommandError('BadValue', 'Failed to parse $size. Expected a non-negative integer');
  }
  return (value) => Array.isArray(value) && value.length === size;
}

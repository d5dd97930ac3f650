import { CommandError } from '../command-error.ts';
import { typeNamesOf } from '../query/value-tests.ts';
import { decimalFrom, decimalParts, decimalPartsOfDouble, wholePartOfDecimal } from '../values/decimal.ts';
import { typeName } from '../values/type-names.ts';
import {
  Decimal128,
  Int32,
  isNumeric,
  isTruthy,
  type MaybeValue,
  ObjectId,
  Timestamp,
  toNumber,
  type Value,
} from '../values/value.ts';
import { instantOf, parseDate } from './date-operators.ts';
import type { Operator } from './expression.ts';
import { numberText } from './number-text.ts';
import { compileNamed, isNullish, unary } from './operands.ts';

function failed(value: MaybeValue, target: string): CommandError {
  return new CommandError(
    241,
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  );
}

function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (isNumeric(value)) return numberText(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  throw failed(value, 'string');
}

/** The value as a double; text must be a plain decimal number. */
function toDouble(value: Value, target: string): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isNumeric(value)) return toNumber(value) ?? Number.NaN;
  if (value instanceof Date && target !== 'int') return value.getTime();
  if (typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return Number(value);
  if (typeof value === 'string')
    throw new CommandError(241, `Failed to parse number '${value}' in $convert with no onError value`);
  throw failed(value, target);
}

function overflow(): CommandError {
  return new CommandError(241, 'Conversion would overflow target type in $convert with no onError value');
}

function toLong(value: Value): bigint {
  const whole = wholeNumber(value, 'long');
  if (BigInt.asIntN(64, whole) !== whole) throw overflow();
  return whole;
}

function toInt(value: Value): Int32 {
  const whole = wholeNumber(value, 'int');
  if (BigInt.asIntN(32, whole) !== whole) throw overflow();
  return new Int32(Number(whole));
}

/** The whole part of a number; text must be a whole number. */
function wholeNumber(value: Value, target: 'int' | 'long'): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value))
      throw new CommandError(241, `Failed to parse number '${value}' in $convert with no onError value`);
    return BigInt(value.replace(/^\+/, ''));
  }
  const number = toDouble(value, target);
  if (!Number.isFinite(number))
    throw new CommandError(
      241,
      'Attempt to convert NaN or infinity value to integer type in $convert with no onError value',
    );
  if (Math.abs(number) > 2 ** 64) throw overflow();
  return value instanceof Decimal128 ? wholePartOfDecimal(value) : BigInt(Math.trunc(number));
}

/** A finite number must stay finite. */
function toDoubleValue(value: Value): number {
  const number = toDouble(value, 'double');
  const wasFinite = value instanceof Decimal128 && typeof decimalParts(value) !== 'number';
  if (wasFinite && !Number.isFinite(number)) throw overflow();
  return number;
}

function toDecimal(value: Value): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'bigint') return Decimal128.fromString(value.toString());
  if (typeof value === 'number' && Number.isFinite(value) && value !== 0)
    return decimalFrom(decimalPartsOfDouble(value));
  if (typeof value !== 'string') return Decimal128.fromString(String(toDouble(value, 'decimal')));
  try {
    return Decimal128.fromString(value);
  } catch {
    throw new CommandError(241, `Failed to parse number '${value}' in $convert with no onError value`);
  }
}

function toDate(value: Value): Date {
  if (typeof value === 'string') return parseDate(value);
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof Decimal128) {
    const date = new Date(Math.trunc(toNumber(value) ?? Number.NaN));
    if (Number.isNaN(date.getTime())) throw overflow();
    return date;
  }
  if (value instanceof Date || value instanceof ObjectId || value instanceof Timestamp)
    return new Date(instantOf(value));
  throw failed(value, 'date');
}

function toObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return new ObjectId(value);
  throw new CommandError(
    241,
    `Failed to parse objectId '${String(value)}' in $convert with no onError value`,
  );
}

const CONVERSIONS: ReadonlyMap<string, (value: Value) => Value> = new Map<string, (value: Value) => Value>([
  ['string', toText],
  ['bool', isTruthyValue],
  ['int', toInt],
  ['long', toLong],
  ['double', toDoubleValue],
  ['decimal', toDecimal],
  ['date', toDate],
  ['objectId', toObjectId],
]);

function isTruthyValue(value: Value): Value {
  return isTruthy(value);
}

const convert: Operator = (operand, compile) => {
  const named = compileNamed('$convert', operand, compile, ['input', 'to'], ['onError', 'onNull']);
  return (scope) => {
    const input = named.get('input')?.(scope);
    if (isNullish(input)) return named.get('onNull')?.(scope) ?? null;
    const to = named.get('to')?.(scope);
    if (isNullish(to)) return null;
    const [target = ''] = typeNamesOf(to);
    const apply = CONVERSIONS.get(target);
    try {
      if (apply === undefined) throw failed(input, target);
      return apply(input);
    } catch (error) {
      if (error instanceof CommandError && named.has('onError')) return named.get('onError')?.(scope);
      throw error;
    }
  };
};

function shorthand(name: string, target: string): [string, Operator] {
  return unary(name, (value) => (isNullish(value) ? null : (CONVERSIONS.get(target)?.(value) ?? null)));
}

/** `$convert` and its short forms. */
export const CONVERSION_OPERATORS: readonly [string, Operator][] = [
  ['$convert', convert],
  shorthand('$toString', 'string'),
  shorthand('$toBool', 'bool'),
  shorthand('$toInt', 'int'),
  shorthand('$toLong', 'long'),
  shorthand('$toDouble', 'double'),
  shorthand('$toDecimal', 'decimal'),
  shorthand('$toDate', 'date'),
  shorthand('$toObjectId', 'objectId'),
];

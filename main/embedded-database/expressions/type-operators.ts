import { CommandError } from '../command-error.ts';
import { typeNamesOf } from '../query/value-tests.ts';
import { typeName } from '../values/type-names.ts';
import {
  Decimal128,
  type Document,
  documentOf,
  Int32,
  isDocument,
  isNumeric,
  isTruthy,
  type MaybeValue,
  ObjectId,
  toNumber,
  type Value,
} from '../values/value.ts';
import { instantOf, parseDate } from './date-operators.ts';
import { type Operator, withVariables } from './expression.ts';
import { numberText } from './number-text.ts';
import { compileList, compileNamed, isNullish, unary } from './operands.ts';

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

function toLong(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value))
      throw new CommandError(241, `Failed to parse number '${value}' in $convert with no onError value`);
    return BigInt(value.replace(/^\+/, ''));
  }
  const number = toDouble(value, 'long');
  if (!Number.isFinite(number))
    throw new CommandError(
      241,
      'Attempt to convert NaN or infinity value to integer type in $convert with no onError value',
    );
  return BigInt(Math.trunc(number));
}

function toInt(value: Value): Int32 {
  const number = typeof value === 'string' ? Number(toLong(value)) : Math.trunc(toDouble(value, 'int'));
  if (Number.isNaN(number) || number < -0x80000000 || number > 0x7fffffff)
    throw new CommandError(241, 'Conversion would overflow target type in $convert with no onError value');
  return new Int32(number);
}

function toDecimal(value: Value): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (typeof value === 'bigint') return Decimal128.fromString(value.toString());
  return Decimal128.fromString(typeof value === 'string' ? value : String(toDouble(value, 'decimal')));
}

function toDate(value: Value): Date {
  if (typeof value === 'string') return parseDate(value);
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof Decimal128)
    return new Date(Math.trunc(toNumber(value) ?? 0));
  return new Date(instantOf(value));
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
  ['double', (value) => toDouble(value, 'double')],
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
    const [target = ''] = typeNamesOf(named.get('to')?.(scope) ?? null);
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

/** Operators on types and documents. */
export const TYPE_OPERATORS: readonly [string, Operator][] = [
  unary('$type', (value) => typeName(value)),
  unary('$isNumber', (value) => isNumeric(value)),
  ['$convert', convert],
  shorthand('$toString', 'string'),
  shorthand('$toBool', 'bool'),
  shorthand('$toInt', 'int'),
  shorthand('$toLong', 'long'),
  shorthand('$toDouble', 'double'),
  shorthand('$toDecimal', 'decimal'),
  shorthand('$toDate', 'date'),
  shorthand('$toObjectId', 'objectId'),
  ['$mergeObjects', mergeObjects],
  ['$let', letOperator],
  unary('$objectToArray', (value) => {
    if (isNullish(value)) return null;
    if (!isDocument(value))
      throw new CommandError(40390, `$objectToArray requires a document input, found: ${typeName(value)}`);
    return [...value].map(([k, v]) => documentOf({ k, v }));
  }),
  unary('$arrayToObject', (value) => {
    if (isNullish(value)) return null;
    const result: Document = new Map();
    for (const pair of Array.isArray(value) ? value : []) {
      const [key, inner] = isDocument(pair)
        ? [pair.get('k'), pair.get('v')]
        : Array.isArray(pair)
          ? pair
          : [];
      if (typeof key !== 'string')
        throw new CommandError(40394, '$arrayToObject requires keys of type string');
      result.set(key, inner ?? null);
    }
    return result;
  }),
];

import { CommandError } from '../command-error.ts';
import { addNumbers, divideNumbers, multiplyNumbers, negateNumber } from '../values/arithmetic.ts';
import { compareNumbers } from '../values/compare-numbers.ts';
import { typeName } from '../values/type-names.ts';
import {
  Decimal128,
  Int32,
  isNumeric,
  type MaybeValue,
  type NumericValue,
  toInteger,
  toNumber,
  type Value,
} from '../values/value.ts';
import type { Operator } from './expression.ts';
import { binary, compileList, isNullish, unary } from './operands.ts';

function numeric(name: string, value: MaybeValue): NumericValue {
  if (isNumeric(value)) return value;
  throw new CommandError('TypeMismatch', `${name} only supports numeric types, not ${typeName(value)}`);
}

/** Adds numbers; one of them may be a date, to which the others are milliseconds. */
const add: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    let total: NumericValue = new Int32(0);
    let isDate = false;
    for (const evaluate of list) {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      if (value instanceof Date) {
        if (isDate) throw new CommandError(16612, 'only one date allowed in an $add expression');
        isDate = true;
        total = addNumbers(total, BigInt(value.getTime()));
      } else total = addNumbers(total, numeric('$add', value));
    }
    return isDate ? new Date(Math.round(toNumber(total) ?? 0)) : total;
  };
};

function subtract(a: MaybeValue, b: MaybeValue): MaybeValue {
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return BigInt(a.getTime() - b.getTime());
  if (a instanceof Date) return new Date(a.getTime() - Math.round(toNumber(numeric('$subtract', b)) ?? 0));
  return addNumbers(numeric('$subtract', a), negateNumber(numeric('$subtract', b)));
}

const multiply: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    let product: NumericValue = new Int32(1);
    for (const evaluate of list) {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      product = multiplyNumbers(product, numeric('$multiply', value));
    }
    return product;
  };
};

function divide(a: MaybeValue, b: MaybeValue): MaybeValue {
  if (isNullish(a) || isNullish(b)) return null;
  if (toNumber(numeric('$divide', b)) === 0) throw new CommandError('BadValue', "can't $divide by zero");
  return divideNumbers(numeric('$divide', a), numeric('$divide', b));
}

function modulo(a: MaybeValue, b: MaybeValue): MaybeValue {
  if (isNullish(a) || isNullish(b)) return null;
  const left = numeric('$mod', a);
  const right = numeric('$mod', b);
  if (toNumber(right) === 0) throw new CommandError(16610, "can't $mod by zero");
  if (typeof left === 'number' || typeof right === 'number')
    return (toNumber(left) ?? 0) % (toNumber(right) ?? 1);
  if (left instanceof Decimal128 || right instanceof Decimal128)
    return Decimal128.fromString(String((toNumber(left) ?? 0) % (toNumber(right) ?? 1)));
  const result =
    BigInt(left instanceof Int32 ? left.value : left) % BigInt(right instanceof Int32 ? right.value : right);
  return left instanceof Int32 && right instanceof Int32 ? new Int32(Number(result)) : result;
}

/** Keeps the type of a whole number; rounds a double or a decimal. */
function rounding(name: string, round: (value: number) => number): [string, Operator] {
  return unary(name, (value) => {
    if (isNullish(value)) return null;
    const number = numeric(name, value);
    if (number instanceof Decimal128) return Decimal128.fromString(String(round(toNumber(number) ?? 0)));
    return typeof number === 'number' ? round(number) : number;
  });
}

/** Rounds half to even, or cuts off, at a decimal place. */
function atPlace(name: string, round: (value: number) => number): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const [first, second] = compileList(operand, compile);
      return (scope) => {
        const value = first?.(scope);
        const place = second === undefined ? 0 : toInteger(second(scope));
        if (isNullish(value) || place === undefined) return null;
        const number = numeric(name, value);
        if (typeof number !== 'number' && !(number instanceof Decimal128) && place >= 0) return number;
        const exact = toNumber(number) ?? 0;
        const shifted = Number(`${exact}e${place}`);
        const result = Number.isFinite(shifted) ? Number(`${round(shifted)}e${-place}`) : exact;
        if (number instanceof Decimal128) return Decimal128.fromString(String(result));
        return typeof number === 'number'
          ? result
          : typeof number === 'bigint'
            ? BigInt(result)
            : new Int32(result);
      };
    },
  ];
}

function halfToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function real(name: string, apply: (value: number) => number): [string, Operator] {
  return unary(name, (value) =>
    isNullish(value) ? null : apply(toNumber(numeric(name, value)) ?? Number.NaN),
  );
}

/** `$min`, `$max`, `$sum` and `$avg` over the operands, or over the elements of a single array. */
function overList(name: string, apply: (values: Value[]) => MaybeValue): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const list = compileList(operand, compile);
      return (scope) => {
        const values = list.map((evaluate) => evaluate(scope) ?? null);
        const [only] = values;
        return apply(values.length === 1 && Array.isArray(only) ? only : values);
      };
    },
  ];
}

function sum(values: readonly Value[]): NumericValue {
  return values
    .filter(isNumeric)
    .reduce<NumericValue>((total, value) => addNumbers(total, value), new Int32(0));
}

/** Operators on numbers. */
export const ARITHMETIC_OPERATORS: readonly [string, Operator][] = [
  ['$add', add],
  binary('$subtract', subtract),
  ['$multiply', multiply],
  binary('$divide', divide),
  binary('$mod', modulo),
  unary('$abs', (value) => {
    if (isNullish(value)) return null;
    const number = numeric('$abs', value);
    return compareNumbers(number, 0) < 0 ? negateNumber(number) : number;
  }),
  rounding('$ceil', Math.ceil),
  rounding('$floor', Math.floor),
  atPlace('$round', halfToEven),
  atPlace('$trunc', Math.trunc),
  real('$sqrt', Math.sqrt),
  real('$exp', Math.exp),
  real('$ln', Math.log),
  real('$log10', Math.log10),
  binary('$pow', (a, b) => {
    if (isNullish(a) || isNullish(b)) return null;
    const result = (toNumber(numeric('$pow', a)) ?? 0) ** (toNumber(numeric('$pow', b)) ?? 0);
    const isWhole =
      a instanceof Int32 && b instanceof Int32 && Number.isInteger(result) && Math.abs(result) <= 0x7fffffff;
    return isWhole ? new Int32(result) : result;
  }),
  overList('$sum', sum),
  overList('$avg', (values) => {
    const numbers = values.filter(isNumeric);
    return numbers.length === 0 ? null : divideNumbers(sum(numbers), numbers.length);
  }),
];

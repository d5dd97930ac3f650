import { CommandError } from '../command-error.ts';
import {
  divideNumbers,
  multiplyNumbers,
  negateNumber,
  powerOf,
  remainderOf,
  subtractNumbers,
} from '../values/arithmetic.ts';
import { compareNumbers } from '../values/compare-numbers.ts';
import {
  decimalFrom,
  decimalParts,
  exactPartsOfDouble,
  type Rounding,
  roundParts,
} from '../values/decimal.ts';
import { Total } from '../values/total.ts';
import { typeName } from '../values/type-names.ts';
import {
  Decimal128,
  Int32,
  integerValue,
  isNumeric,
  type MaybeValue,
  type NumericValue,
  toInteger,
  toNumber,
  type Value,
} from '../values/value.ts';
import type { Operator } from './expression.ts';
import { binary, compileBetween, compileList, isNullish, unary } from './operands.ts';

function numeric(name: string, value: MaybeValue): NumericValue {
  if (isNumeric(value)) return value;
  throw new CommandError('TypeMismatch', `${name} only supports numeric types, not ${typeName(value)}`);
}

/** Adds numbers; one of them may be a date, to which the others are milliseconds. */
const add: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    const total = new Total();
    let isDate = false;
    for (const evaluate of list) {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      if (value instanceof Date) {
        if (isDate) throw new CommandError(16612, 'only one date allowed in an $add expression');
        isDate = true;
        total.add(BigInt(value.getTime()));
      } else total.add(numeric('$add', value));
    }
    return isDate ? new Date(Math.round(toNumber(total.result()) ?? 0)) : total.result();
  };
};

function subtract(a: MaybeValue, b: MaybeValue): MaybeValue {
  if (isNullish(a) || isNullish(b)) return null;
  if (a instanceof Date && b instanceof Date) return BigInt(a.getTime() - b.getTime());
  if (a instanceof Date) return new Date(a.getTime() - Math.round(toNumber(numeric('$subtract', b)) ?? 0));
  return subtractNumbers(numeric('$subtract', a), numeric('$subtract', b));
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
  return remainderOf(left, right);
}

/** Keeps the type of a number and cuts what comes after its point. */
function rounding(name: string, round: (value: number) => number, way: Rounding): [string, Operator] {
  return unary(name, (value) => {
    if (isNullish(value)) return null;
    const number = numeric(name, value);
    if (typeof number === 'number') return round(number);
    if (!(number instanceof Decimal128)) return number;
    const parts = decimalParts(number);
    return typeof parts === 'number' || parts.exponent >= 0 ? number : decimalFrom(roundParts(parts, 0, way));
  });
}

/** Rounds at a decimal place: that of the exact value, so 2.675 is a little less than it seems. */
function atPlace(name: string, way: Rounding): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const [first, second] = compileBetween(name, 1, 2, operand, compile);
      return (scope) => {
        const value = first?.(scope);
        const place = second === undefined ? new Int32(0) : second(scope);
        if (isNullish(value) || isNullish(place)) return null;
        return roundAt(numeric(name, value), placeOf(name, place), way);
      };
    },
  ];
}

function placeOf(name: string, value: Value): number {
  const place = toInteger(value);
  if (place === undefined)
    throw new CommandError(51082, `precision argument to ${name} must be a integral value`);
  if (place < -20 || place > 100)
    throw new CommandError(
      51083,
      `cannot apply ${name} with precision value ${place} value must be in [-20, 100]`,
    );
  return place;
}

function roundAt(number: NumericValue, place: number, way: Rounding): NumericValue {
  if (typeof number === 'number') {
    if (!Number.isFinite(number)) return number;
    const { coefficient, exponent } = roundParts(exactPartsOfDouble(number), place, way);
    const rounded = Number(`${coefficient}e${exponent}`);
    return rounded === 0 && (number < 0 || Object.is(number, -0)) ? -0 : rounded;
  }
  if (number instanceof Decimal128) {
    const parts = decimalParts(number);
    return typeof parts === 'number' ? number : decimalFrom(roundParts(parts, place, way));
  }
  if (place >= 0) return number;
  const whole = number instanceof Int32 ? BigInt(number.value) : number;
  const { coefficient } = roundParts({ coefficient: whole, exponent: 0 }, place, way);
  const rounded = coefficient * 10n ** BigInt(-place);
  if (BigInt.asIntN(64, rounded) !== rounded)
    throw new CommandError(51080, `invalid conversion from Decimal128 result in rounding of ${whole}`);
  return number instanceof Int32 ? integerValue(Number(rounded)) : rounded;
}

/** Functions whose results are doubles. Of decimals they would need 34 digits, which nobody here computes. */
function real(
  name: string,
  apply: (value: number) => number,
  check: (value: number) => void = () => undefined,
): [string, Operator] {
  return unary(name, (value) => {
    if (isNullish(value)) return null;
    const number = toDouble(name, numeric(name, value));
    check(number);
    return apply(number);
  });
}

function toDouble(name: string, value: NumericValue): number {
  if (value instanceof Decimal128)
    throw new CommandError('CommandNotSupported', `${name} of a decimal is not supported`);
  return toNumber(value) ?? Number.NaN;
}

function above(limit: number, allowsEqual: boolean, code: number, message: string): (value: number) => void {
  return (value) => {
    if (value < limit || (value === limit && !allowsEqual))
      throw new CommandError(code, `${message}, but is ${value}`);
  };
}

function power(a: MaybeValue, b: MaybeValue): MaybeValue {
  if (isNullish(a) || isNullish(b)) return null;
  const [base, exponent] = [numeric('$pow', a), numeric('$pow', b)];
  if (toDouble('$pow', base) === 0 && toDouble('$pow', exponent) < 0)
    throw new CommandError(28764, '$pow cannot take a base of 0 and a negative exponent');
  return powerOf(base, exponent);
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
  const total = new Total();
  for (const value of values) if (isNumeric(value)) total.add(value);
  return total.result();
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
  rounding('$ceil', Math.ceil, 'up'),
  rounding('$floor', Math.floor, 'down'),
  atPlace('$round', 'half even'),
  atPlace('$trunc', 'towards zero'),
  real('$sqrt', Math.sqrt, above(0, true, 28714, "$sqrt's argument must be greater than or equal to 0")),
  real('$exp', Math.exp),
  real('$ln', Math.log, above(0, false, 28766, "$ln's argument must be a positive number")),
  real('$log10', Math.log10, above(0, false, 28761, "$log10's argument must be a positive number")),
  binary('$pow', power),
  overList('$sum', sum),
  overList('$avg', (values) => {
    const numbers = values.filter(isNumeric);
    return numbers.length === 0 ? null : divideNumbers(sum(numbers), new Int32(numbers.length));
  }),
];

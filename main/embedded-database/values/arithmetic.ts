import { decimalFrom, decimalParts, decimalPartsOfDouble, type FiniteDecimal } from './decimal.ts';
import { Decimal128, Int32, type NumericValue, toNumber } from './value.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** What a sum or product becomes when it no longer fits 64 bits. */
export type OnOverflow = 'double' | 'error';

/** The sum or product does not fit the type MongoDB would give it. */
export class NumericOverflowError extends Error {}

function toDecimalParts(value: NumericValue): FiniteDecimal | number {
  if (value instanceof Decimal128) return decimalParts(value);
  if (value instanceof Int32) return { coefficient: BigInt(value.value), exponent: 0 };
  if (typeof value === 'bigint') return { coefficient: value, exponent: 0 };
  return Number.isFinite(value) ? decimalPartsOfDouble(value) : value;
}

function asDecimal(value: number): Decimal128 {
  return Decimal128.fromString(Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity');
}

function combineDecimals(
  a: NumericValue,
  b: NumericValue,
  exact: (x: FiniteDecimal, y: FiniteDecimal) => FiniteDecimal,
  special: (x: number, y: number) => number,
): Decimal128 {
  const x = toDecimalParts(a);
  const y = toDecimalParts(b);
  if (typeof x === 'object' && typeof y === 'object') return decimalFrom(exact(x, y));
  return asDecimal(special(toNumber(a) ?? Number.NaN, toNumber(b) ?? Number.NaN));
}

function addParts(x: FiniteDecimal, y: FiniteDecimal): FiniteDecimal {
  const exponent = Math.min(x.exponent, y.exponent);
  const scale = (parts: FiniteDecimal) => parts.coefficient * 10n ** BigInt(parts.exponent - exponent);
  return { coefficient: scale(x) + scale(y), exponent };
}

function integerOf(value: NumericValue): bigint | undefined {
  if (value instanceof Int32) return BigInt(value.value);
  return typeof value === 'bigint' ? value : undefined;
}

/** An exact whole number in the type its operands ask for: 32 bits if both had it and it fits, else 64. */
function wholeResult(result: bigint, bothInt32: boolean, onOverflow: OnOverflow): NumericValue {
  if (bothInt32 && result >= -0x80000000n && result <= 0x7fffffffn) return new Int32(Number(result));
  if (result >= INT64_MIN && result <= INT64_MAX) return result;
  if (onOverflow === 'error') throw new NumericOverflowError('integer overflow');
  return Number(result);
}

/** Adds as MongoDB does: the wider of both types, 64 bits when 32 are too few. */
export function addNumbers(
  a: NumericValue,
  b: NumericValue,
  onOverflow: OnOverflow = 'double',
): NumericValue {
  if (a instanceof Decimal128 || b instanceof Decimal128)
    return combineDecimals(a, b, addParts, (x, y) => x + y);
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const x = integerOf(a);
  const y = integerOf(b);
  if (x === undefined || y === undefined) return (toNumber(a) ?? 0) + (toNumber(b) ?? 0);
  return wholeResult(x + y, a instanceof Int32 && b instanceof Int32, onOverflow);
}

/** Multiplies by the same rules. */
export function multiplyNumbers(
  a: NumericValue,
  b: NumericValue,
  onOverflow: OnOverflow = 'double',
): NumericValue {
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const multiply = (x: FiniteDecimal, y: FiniteDecimal) => ({
      coefficient: x.coefficient * y.coefficient,
      exponent: x.exponent + y.exponent,
    });
    return combineDecimals(a, b, multiply, (x, y) => x * y);
  }
  const x = integerOf(a);
  const y = integerOf(b);
  if (x === undefined || y === undefined) return (toNumber(a) ?? 0) * (toNumber(b) ?? 0);
  return wholeResult(x * y, a instanceof Int32 && b instanceof Int32, onOverflow);
}

/** The number with its sign turned round. */
export function negateNumber(value: NumericValue): NumericValue {
  return typeof value === 'number' ? -value : multiplyNumbers(value, new Int32(-1));
}

/** Divides: always a double, or a decimal when one operand is. The divisor must not be zero. */
export function divideNumbers(a: NumericValue, b: NumericValue): NumericValue {
  if (!(a instanceof Decimal128) && !(b instanceof Decimal128))
    return (toNumber(a) ?? 0) / (toNumber(b) ?? 1);
  return combineDecimals(a, b, divideParts, (x, y) => x / y);
}

/** Exact where 34 digits are enough, and then with as few digits as the exponents of the operands ask for. */
function divideParts(x: FiniteDecimal, y: FiniteDecimal): FiniteDecimal {
  const scaled = x.coefficient * 10n ** 80n;
  const isExact = scaled % y.coefficient === 0n;
  let coefficient = scaled / y.coefficient;
  let exponent = x.exponent - y.exponent - 80;
  // A digit that is not zero keeps what was cut off from being taken for an exact half.
  if (!isExact)
    return { coefficient: coefficient * 10n + (coefficient < 0n ? -1n : 1n), exponent: exponent - 1 };
  while (exponent < x.exponent - y.exponent && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return { coefficient, exponent };
}

/** What is left of a division, with the sign of the dividend; a decimal when one operand is. */
export function remainderOf(a: NumericValue, b: NumericValue): NumericValue {
  if (a instanceof Decimal128 || b instanceof Decimal128) {
    const remainder = (x: FiniteDecimal, y: FiniteDecimal): FiniteDecimal => {
      const exponent = Math.min(x.exponent, y.exponent);
      const scale = (parts: FiniteDecimal) => parts.coefficient * 10n ** BigInt(parts.exponent - exponent);
      return { coefficient: scale(x) % scale(y), exponent };
    };
    return combineDecimals(a, b, remainder, (x, y) => x % y);
  }
  const x = integerOf(a);
  const y = integerOf(b);
  if (x === undefined || y === undefined) return (toNumber(a) ?? 0) % (toNumber(b) ?? 1);
  return wholeResult(x % y, a instanceof Int32 && b instanceof Int32, 'double');
}

/** The difference by the same rules as the sum. */
export function subtractNumbers(a: NumericValue, b: NumericValue): NumericValue {
  const x = integerOf(a);
  const y = integerOf(b);
  if (x === undefined || y === undefined) return addNumbers(a, negateNumber(b));
  return wholeResult(x - y, a instanceof Int32 && b instanceof Int32, 'double');
}

/** A power. Whole numbers stay whole where 64 bits hold the result; decimals must not come here. */
export function powerOf(base: NumericValue, exponent: NumericValue): NumericValue {
  const x = integerOf(base);
  const y = integerOf(exponent);
  const inDouble = (toNumber(base) ?? 0) ** (toNumber(exponent) ?? 0);
  if (x === undefined || y === undefined || !Number.isInteger(inDouble) || Math.abs(inDouble) > 2 ** 63)
    return inDouble;
  const exact = y >= 0n ? x ** y : BigInt(inDouble); // only 1 and -1 have whole powers below zero
  return wholeResult(exact, base instanceof Int32 && exponent instanceof Int32, 'double');
}

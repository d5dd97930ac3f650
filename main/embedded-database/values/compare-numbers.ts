import { decimalParts, type FiniteDecimal } from './decimal.ts';
import { Decimal128, Int32, type NumericValue } from './value.ts';

/** A number whose order JavaScript knows exactly, or a finite decimal. */
type Comparable = number | bigint | FiniteDecimal;

function comparable(value: NumericValue): Comparable {
  if (value instanceof Int32) return value.value;
  return value instanceof Decimal128 ? decimalParts(value) : value;
}

/** A finite double as `mantissa` times two to the `exponent`, exactly. */
export function binaryParts(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const magnitude = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 };
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** The sign of decimal minus other, exactly. */
export function compareDecimalTo(decimal: FiniteDecimal, other: number | bigint | FiniteDecimal): number {
  if (typeof other === 'number' && !Number.isFinite(other)) return other > 0 ? -1 : 1;
  let left = decimal.coefficient;
  let right: bigint;
  let tens = decimal.exponent;
  let twos = 0;
  if (typeof other === 'bigint') right = other;
  else if (typeof other === 'number') {
    const parts = binaryParts(other);
    right = parts.mantissa;
    twos = parts.exponent;
  } else {
    right = other.coefficient;
    tens -= other.exponent;
  }
  if (sign(left) !== sign(right)) return sign(left) < sign(right) ? -1 : 1;
  if (tens > 0) left *= 10n ** BigInt(tens);
  else right *= 10n ** BigInt(-tens);
  if (twos > 0) right <<= BigInt(twos);
  else left <<= BigInt(-twos);
  return sign(left - right);
}

/** Orders numbers of all four BSON types by value; NaN comes before all others and equals itself. */
export function compareNumbers(a: NumericValue, b: NumericValue): number {
  const left = comparable(a);
  const right = comparable(b);
  const leftNaN = typeof left === 'number' && Number.isNaN(left);
  const rightNaN = typeof right === 'number' && Number.isNaN(right);
  if (leftNaN || rightNaN) return leftNaN === rightNaN ? 0 : leftNaN ? -1 : 1;
  if (typeof left === 'object') return compareDecimalTo(left, right);
  if (typeof right === 'object') return -compareDecimalTo(right, left);
  return left < right ? -1 : left > right ? 1 : 0;
}

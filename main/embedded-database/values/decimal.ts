import { Decimal128 } from './value.ts';

/** A decimal taken apart: `coefficient` times ten to the `exponent`. */
export interface FiniteDecimal {
  coefficient: bigint;
  exponent: number;
}

const EXPONENT_BIAS = 6176;
const MAX_EXPONENT = 6111;
const MIN_EXPONENT = -6176;
const MAX_COEFFICIENT = 10n ** 34n - 1n;

/** The parts of a Decimal128; NaN and the infinities come back as numbers. */
export function decimalParts(value: Decimal128): FiniteDecimal | number {
  const view = new DataView(value.bytes.buffer, value.bytes.byteOffset, 16);
  const low = view.getBigUint64(0, true);
  const high = view.getBigUint64(8, true);
  const negative = high >> 63n === 1n;
  const combination = Number((high >> 58n) & 0x1fn);
  if (combination === 0x1f) return Number.NaN;
  if (combination === 0x1e) return negative ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (combination >> 3 === 3) return { coefficient: 0n, exponent: 0 }; // a coefficient past 34 digits counts as zero
  const exponent = Number((high >> 49n) & 0x3fffn) - EXPONENT_BIAS;
  const magnitude = ((high & 0x1ffffffffffffn) << 64n) | low;
  const coefficient = magnitude > MAX_COEFFICIENT ? 0n : magnitude;
  return { coefficient: negative ? -coefficient : coefficient, exponent };
}

/** Rounds half to even to 34 digits and makes a Decimal128. */
export function decimalFrom(parts: FiniteDecimal): Decimal128 {
  let { coefficient, exponent } = parts;
  const negative = coefficient < 0n;
  if (negative) coefficient = -coefficient;
  const excess = Math.max(coefficient.toString().length - 34, MIN_EXPONENT - exponent, 0);
  if (excess > 0) {
    const unit = 10n ** BigInt(excess);
    const twiceRest = (coefficient % unit) * 2n;
    coefficient /= unit;
    exponent += excess;
    if (twiceRest > unit || (twiceRest === unit && coefficient % 2n === 1n)) coefficient += 1n;
  }
  while (exponent > MAX_EXPONENT && coefficient !== 0n && coefficient * 10n <= MAX_COEFFICIENT) {
    coefficient *= 10n;
    exponent -= 1;
  }
  const sign = negative ? '-' : '';
  if (exponent > MAX_EXPONENT && coefficient !== 0n) return Decimal128.fromString(`${sign}Infinity`);
  return Decimal128.fromString(`${sign}${coefficient}E${Math.min(exponent, MAX_EXPONENT)}`);
}

/** A finite double as an exact decimal of at most 34 digits; MongoDB takes 15 significant digits of a double. */
export function decimalPartsOfDouble(value: number): FiniteDecimal {
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  return { coefficient: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** A finite decimal without what comes after its point; it must not be larger than 64 bits or so. */
export function wholePartOfDecimal(value: Decimal128): bigint {
  const parts = decimalParts(value);
  if (typeof parts === 'number') throw new RangeError('not a finite decimal');
  const tens = 10n ** BigInt(Math.abs(parts.exponent));
  return parts.exponent < 0 ? parts.coefficient / tens : parts.coefficient * tens;
}

/** A finite double as a decimal of 34 digits, as MongoDB takes it where it rounds. */
export function exactPartsOfDouble(value: number): FiniteDecimal {
  if (value === 0) return { coefficient: 0n, exponent: 0 };
  const [digits = '0', exponent = '0'] = value.toExponential(33).split('e');
  const parts = { coefficient: BigInt(digits.replace('.', '')), exponent: Number(exponent) - 33 };
  while (parts.coefficient % 10n === 0n) {
    parts.coefficient /= 10n;
    parts.exponent += 1;
  }
  return parts;
}

/** How a number is cut to a decimal place: to the nearest, halves to the even one; towards zero; down; up. */
export type Rounding = 'half even' | 'towards zero' | 'down' | 'up';

/** A decimal with exactly `place` digits after its point, or with zeros before it where that is negative. */
export function roundParts(parts: FiniteDecimal, place: number, rounding: Rounding): FiniteDecimal {
  const excess = -place - parts.exponent;
  if (excess <= 0) return { coefficient: parts.coefficient * 10n ** BigInt(-excess), exponent: -place };
  const unit = 10n ** BigInt(excess);
  const cut = parts.coefficient / unit;
  const rest = parts.coefficient % unit;
  return { coefficient: cut + awayFromZero(cut, rest, unit, rounding), exponent: -place };
}

/** What is added to a number cut towards zero: nothing, or one in the direction of what was cut off. */
function awayFromZero(cut: bigint, rest: bigint, unit: bigint, rounding: Rounding): bigint {
  if (rest === 0n || rounding === 'towards zero') return 0n;
  const sign = rest < 0n ? -1n : 1n;
  if (rounding === 'up') return sign > 0n ? 1n : 0n;
  if (rounding === 'down') return sign < 0n ? -1n : 0n;
  const twice = rest * sign * 2n;
  return twice > unit || (twice === unit && cut % 2n !== 0n) ? sign : 0n;
}

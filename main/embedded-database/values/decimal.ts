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

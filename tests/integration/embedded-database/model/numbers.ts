import { Decimal128, Double, Int32, type Long } from 'mongodb';
import type { ModelNumber } from './values.ts';

/** A number as an exact fraction, or what is no fraction. */
export type Exact =
  | { kind: 'fraction'; numerator: bigint; denominator: bigint }
  | { kind: 'nan' | 'infinity' | '-infinity' };

function special(value: number): Exact {
  if (Number.isNaN(value)) return { kind: 'nan' };
  return { kind: value > 0 ? 'infinity' : '-infinity' };
}

/** The exact value of any number. */
export function exactOf(value: ModelNumber): Exact {
  if (value instanceof Int32) return whole(BigInt(value.value));
  if (value instanceof Double) return exactDouble(value.value);
  if (value instanceof Decimal128) return exactDecimal(value.toString());
  return whole(longOf(value));
}

export function longOf(value: Long): bigint {
  return BigInt(value.toString());
}

function whole(numerator: bigint): Exact {
  return { kind: 'fraction', numerator, denominator: 1n };
}

function exactDouble(value: number): Exact {
  if (!Number.isFinite(value)) return special(value);
  let numerator = value;
  let denominator = 1n;
  // Doubling is exact in binary, and every double becomes whole by it.
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return { kind: 'fraction', numerator: BigInt(numerator), denominator };
}

function exactDecimal(text: string): Exact {
  const found = /^(-?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/.exec(text);
  if (found === null) return special(Number(text));
  const [, sign, before = '', after = '', exponent = '0'] = found;
  const digits = BigInt(before + after) * (sign === '-' ? -1n : 1n);
  const tens = Number(exponent) - after.length;
  return tens >= 0
    ? whole(digits * 10n ** BigInt(tens))
    : { kind: 'fraction', numerator: digits, denominator: 10n ** BigInt(-tens) };
}

const PLACES = { nan: 0, '-infinity': 1, fraction: 2, infinity: 3 };

/** NaN before all others, as the manual page "Comparison/Sort Order" has it; the rest by value. */
export function compareNumbers(a: ModelNumber, b: ModelNumber): number {
  const left = exactOf(a);
  const right = exactOf(b);
  if (left.kind !== 'fraction' || right.kind !== 'fraction') return PLACES[left.kind] - PLACES[right.kind];
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole part of a number that fits 64 bits, undefined for any other. */
export function wholePart(value: ModelNumber): bigint | undefined {
  const exact = exactOf(value);
  if (exact.kind !== 'fraction') return undefined;
  const cut = exact.numerator / exact.denominator;
  return cut >= -(2n ** 63n) && cut < 2n ** 63n ? cut : undefined;
}

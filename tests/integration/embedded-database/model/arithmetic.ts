import { Decimal128, Double, Int32, Long } from 'mongodb';
import { ModelError, OutsideTheModel } from './model-error.ts';
import { longOf } from './numbers.ts';
import type { ModelNumber } from './values.ts';

type Operation = 'add' | 'multiply';

/** Adds or multiplies as the manual pages "$inc" and "$mul" say: the wider type of the two, 64 bits where 32 are few. */
export function calculate(operation: Operation, a: ModelNumber, b: ModelNumber): ModelNumber {
  if (a instanceof Decimal128 || b instanceof Decimal128) return calculateDecimals(operation, a, b);
  if (a instanceof Double || b instanceof Double) {
    const [x, y] = [toDouble(a), toDouble(b)];
    return new Double(operation === 'add' ? x + y : x * y);
  }
  const [x, y] = [toWhole(a), toWhole(b)];
  const result = operation === 'add' ? x + y : x * y;
  if (a instanceof Int32 && b instanceof Int32 && BigInt.asIntN(32, result) === result)
    return new Int32(Number(result));
  if (BigInt.asIntN(64, result) !== result) throw new ModelError(2);
  return Long.fromString(result.toString());
}

function toWhole(value: Int32 | Long): bigint {
  return value instanceof Int32 ? BigInt(value.value) : longOf(value);
}

function toDouble(value: Int32 | Long | Double): number {
  return value instanceof Long ? Number(longOf(value)) : value.value;
}

interface Decimal {
  digits: bigint;
  exponent: number;
}

/** A decimal as its digits and exponent; the model leaves NaN, the infinities and doubles to other tests. */
function decimalOf(value: ModelNumber): Decimal {
  if (value instanceof Double) throw new OutsideTheModel();
  const text = value instanceof Int32 ? String(value.value) : value.toString();
  const found = /^(-?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/.exec(text);
  if (found === null) throw new OutsideTheModel();
  const [, sign, before = '', after = '', exponent = '0'] = found;
  const digits = BigInt(before + after) * (sign === '-' ? -1n : 1n);
  if (digits === 0n && sign === '-') throw new OutsideTheModel();
  return { digits, exponent: Number(exponent) - after.length };
}

function calculateDecimals(operation: Operation, a: ModelNumber, b: ModelNumber): Decimal128 {
  const [x, y] = [decimalOf(a), decimalOf(b)];
  const exponent = operation === 'add' ? Math.min(x.exponent, y.exponent) : x.exponent + y.exponent;
  const scaled = (one: Decimal) => one.digits * 10n ** BigInt(one.exponent - exponent);
  const digits = operation === 'add' ? scaled(x) + scaled(y) : x.digits * y.digits;
  const isMinusZero = operation === 'multiply' && digits === 0n && (x.digits < 0n || y.digits < 0n);
  if (digits.toString().replace('-', '').length > 34 || isMinusZero) throw new OutsideTheModel();
  return Decimal128.fromString(`${digits}E${exponent}`);
}

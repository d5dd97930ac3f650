import { Decimal128, Int32, type NumericValue } from '../values/value.ts';

/** A number as MongoDB writes it when it turns it into text. */
export function numberText(value: NumericValue): string {
  if (value instanceof Decimal128) return value.toString();
  return String(value instanceof Int32 ? value.value : value);
}

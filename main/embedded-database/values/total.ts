import { addNumbers } from './arithmetic.ts';
import { decimalFrom, exactPartsOfDouble } from './decimal.ts';
import { Decimal128, Int32, type NumericValue } from './value.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * A sum as MongoDB's `$sum`, `$avg` and `$add` keep it: whole numbers exactly, doubles with what each addition lost, so
 * that 0.1, 0.2 and 0.3 are 0.6 in whatever order they come.
 */
export class Total {
  private whole = 0n;
  private isLong = false;
  private hasDouble = false;
  /** The sum of the doubles; what it lost to rounding; and the plain sum, for infinities and NaN. */
  private sum = 0;
  private lost = 0;
  private plain = 0;
  private decimal: Decimal128 | undefined;

  add(value: NumericValue): void {
    if (value instanceof Decimal128)
      this.decimal = this.decimal === undefined ? value : asDecimal(addNumbers(this.decimal, value));
    else if (typeof value === 'number') {
      this.hasDouble = true;
      this.addDouble(value);
    } else {
      this.isLong ||= typeof value === 'bigint';
      this.whole += value instanceof Int32 ? BigInt(value.value) : value;
    }
  }

  private addDouble(value: number): void {
    const next = this.sum + value;
    const part = next - this.sum;
    this.lost += this.sum - (next - part) + (value - part);
    this.sum = next;
    this.plain += value;
  }

  /** The sum in the widest type that was added; whole numbers past 64 bits become a double. */
  result(): NumericValue {
    if (this.decimal !== undefined) return this.decimalResult(this.decimal);
    if (this.hasDouble || this.whole < INT64_MIN || this.whole > INT64_MAX) return this.doubleResult();
    const isInt = !this.isLong && this.whole >= -0x80000000n && this.whole <= 0x7fffffffn;
    return isInt ? new Int32(Number(this.whole)) : this.whole;
  }

  private doubleResult(): number {
    const rough = Number(this.whole);
    this.addDouble(rough);
    this.addDouble(Number(this.whole - BigInt(rough)));
    this.whole = 0n;
    const total = this.sum + this.lost;
    return Number.isFinite(total) ? total : this.plain;
  }

  private decimalResult(decimal: Decimal128): Decimal128 {
    const withWhole =
      this.whole === 0n
        ? decimal
        : asDecimal(addNumbers(decimal, decimalFrom({ coefficient: this.whole, exponent: 0 })));
    if (!this.hasDouble) return withWhole;
    if (!Number.isFinite(this.plain)) return asDecimal(addNumbers(withWhole, this.plain));
    const doubles = [this.sum, this.lost].map((one) => decimalFrom(exactPartsOfDouble(one)));
    return doubles.reduce((total, one) => asDecimal(addNumbers(total, one)), withWhole);
  }
}

function asDecimal(value: NumericValue): Decimal128 {
  if (value instanceof Decimal128) return value;
  throw new TypeError('a sum with a decimal is a decimal');
}

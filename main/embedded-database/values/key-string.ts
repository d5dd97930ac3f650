import { TYPE_ORDER, typeOrder } from './compare.ts';
import { binaryParts, compareDecimalTo } from './compare-numbers.ts';
import { decimalParts, type FiniteDecimal } from './decimal.ts';
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  type Document,
  Int32,
  isDocument,
  type MaybeValue,
  type NumericValue,
  ObjectId,
  Timestamp,
} from './value.ts';

/** Bytes whose plain byte order is MongoDB's order of the values written; no encoding is a prefix of another. */
class KeyWriter {
  private bytes = Buffer.allocUnsafe(1024);
  private length = 0;

  reset(): void {
    this.length = 0;
  }

  get position(): number {
    return this.length;
  }

  private reserve(count: number): number {
    const start = this.length;
    if (start + count > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, start + count));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    this.length = start + count;
    return start;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.bytes[at] = value;
  }

  raw(bytes: Uint8Array): void {
    const at = this.reserve(bytes.length);
    this.bytes.set(bytes, at);
  }

  /** UTF-8 in which 00 becomes 00 FF, ended by 00. */
  text(text: string): void {
    this.prefixText(text);
    this.byte(0);
  }

  /** The same without the end: what all texts that begin so have in common. */
  prefixText(text: string): void {
    if (text.includes('\0')) {
      for (const byte of Buffer.from(text, 'utf8')) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
      return;
    }
    const at = this.reserve(text.length * 3);
    this.length = at + this.bytes.write(text, at, 'utf8');
  }

  uint32(value: number): void {
    const at = this.reserve(4);
    this.bytes.writeUInt32BE(value, at);
  }

  /** A signed 64 bit integer, or a double's bits made sortable. */
  int64(value: bigint): void {
    const at = this.reserve(8);
    this.bytes.writeBigInt64BE(value ^ -0x8000000000000000n, at);
  }

  double(value: number): void {
    const at = this.reserve(8);
    this.bytes.writeDoubleBE(value, at);
    if (value < 0)
      for (let index = at; index < at + 8; index += 1) this.bytes[index] = ~(this.bytes[index] ?? 0) & 0xff;
    else this.bytes[at] = (this.bytes[at] ?? 0) | 0x80;
  }

  invertFrom(start: number): void {
    for (let index = start; index < this.length; index += 1)
      this.bytes[index] = ~(this.bytes[index] ?? 0) & 0xff;
  }

  copy(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.length));
  }
}

const EXTRA_BITS = 80n;

function nextDoubleDown(value: number): number {
  if (value === 0) return -Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
  return view.getFloat64(0);
}

/** Sign of the exact difference between a whole number or decimal and a double. */
function compareExactly(exact: bigint | FiniteDecimal, double: number): number {
  if (typeof exact === 'bigint') return exact < double ? -1 : exact > double ? 1 : 0;
  return compareDecimalTo(exact, double);
}

/**
 * What lies between the double at or below a number and the number itself, in 80 bit fractions of that double's last
 * place. 34 digits are 113 bits and a double has 53, so two different decimals never get the same bits.
 */
function remainder(exact: bigint | FiniteDecimal, below: number): bigint {
  const { mantissa, exponent } = binaryParts(below);
  const coefficient = typeof exact === 'bigint' ? exact : exact.coefficient;
  const tens = typeof exact === 'bigint' ? 0 : exact.exponent;
  let numerator = coefficient * (tens > 0 ? 10n ** BigInt(tens) : 1n);
  let denominator = tens < 0 ? 10n ** BigInt(-tens) : 1n;
  if (exponent > 0) denominator <<= BigInt(exponent);
  else numerator <<= BigInt(-exponent);
  const scaled = ((numerator - mantissa * denominator) << EXTRA_BITS) / denominator;
  const largest = (1n << EXTRA_BITS) - 1n;
  return scaled > largest ? largest : scaled === 0n ? 1n : scaled;
}

function writeNumber(writer: KeyWriter, value: NumericValue): void {
  if (typeof value === 'number' || value instanceof Int32) {
    writeExactDouble(writer, value instanceof Int32 ? value.value : value);
    return;
  }
  const exact = value instanceof Decimal128 ? decimalParts(value) : value;
  if (typeof exact === 'number') {
    writeExactDouble(writer, exact);
    return;
  }
  const nearest =
    typeof exact === 'bigint' ? Number(exact) : Number(`${exact.coefficient}e${exact.exponent}`);
  let below = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, nearest));
  if (compareExactly(exact, below) < 0 && below !== -Number.MAX_VALUE) below = nextDoubleDown(below);
  if (compareExactly(exact, below) === 0) {
    writeExactDouble(writer, below);
    return;
  }
  writer.double(below === 0 ? 0 : below);
  writer.byte(1);
  const extra = remainder(exact, below);
  writer.raw(Buffer.from((extra < 0n ? 1n : extra).toString(16).padStart(20, '0'), 'hex'));
}

function writeExactDouble(writer: KeyWriter, value: number): void {
  if (Number.isNaN(value)) writer.raw(new Uint8Array(8));
  else writer.double(value === 0 ? 0 : value);
  writer.byte(0);
}

function writeDocument(writer: KeyWriter, document: Document): void {
  for (const [name, value] of document) {
    writer.byte(typeOrder(value));
    writer.text(name);
    writeValue(writer, value);
  }
  writer.byte(0);
}

function writeValue(writer: KeyWriter, value: MaybeValue): void {
  writer.byte(typeOrder(value));
  if (typeof value === 'string') writer.text(value);
  else if (typeof value === 'number' || typeof value === 'bigint') writeNumber(writer, value);
  else if (value instanceof Int32 || value instanceof Decimal128) writeNumber(writer, value);
  else if (typeof value === 'boolean') writer.byte(value ? 2 : 1);
  else if (value instanceof Date) writer.int64(BigInt(value.getTime()));
  else if (value instanceof ObjectId) writer.raw(value.id);
  else if (isDocument(value)) writeDocument(writer, value);
  else if (Array.isArray(value)) {
    for (const element of value) writeValue(writer, element);
    writer.byte(0);
  } else if (value instanceof Binary) {
    writer.uint32(value.position);
    writer.byte(value.sub_type);
    writer.raw(value.value());
  } else if (value instanceof Timestamp) {
    writer.uint32(value.high >>> 0);
    writer.uint32(value.low >>> 0);
  } else if (value instanceof BSONRegExp) {
    writer.text(value.pattern);
    writer.text(value.options);
  } else if (value instanceof BSONSymbol) writer.text(value.value);
  else if (value instanceof Code) writer.text(String(value.code));
}

const shared = new KeyWriter();

/** The key of one value: equal values have equal keys, whatever numeric type they have. */
export function keyOf(value: MaybeValue): Buffer {
  shared.reset();
  writeValue(shared, value);
  return shared.copy();
}

/** The same as text, for use in Sets and Maps. */
export function keyTextOf(value: MaybeValue): string {
  return keyOf(value).toString('latin1');
}

/** The key of several values; `descending` says which of them run backwards. */
export function compoundKey(values: readonly MaybeValue[], descending: readonly boolean[]): Buffer {
  shared.reset();
  values.forEach((value, index) => {
    const start = shared.position;
    writeValue(shared, value);
    if (descending[index] === true) shared.invertFrom(start);
  });
  return shared.copy();
}

/** What the keys of all strings with this beginning have in common. */
export function stringPrefixKey(prefix: string): Buffer {
  shared.reset();
  shared.byte(TYPE_ORDER.string);
  shared.prefixText(prefix);
  return shared.copy();
}

import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  type Document,
  Int32,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  type Value,
} from './value.ts';

/** Documents deeper than this are refused, as MongoDB refuses them; it also bounds the recursion here. */
const MAX_DEPTH = 180;

/** The bytes are not well-formed BSON. */
export class InvalidBsonError extends Error {}

function fail(message: string): never {
  throw new InvalidBsonError(`Invalid BSON: ${message}`);
}

/** Offset just past the C string that starts at `offset`. */
export function endOfCString(bytes: Buffer, offset: number, limit: number): number {
  // Names are short: a loop is faster than a call into native code.
  let end = offset;
  while (end < limit && bytes[end] !== 0) end += 1;
  if (end >= limit) fail('unterminated name');
  return end + 1;
}

/** Length in bytes of the value of a type at an offset; checks that it stays within the limit. */
export function valueLength(bytes: Buffer, type: number, offset: number, limit: number): number {
  let length: number;
  switch (type) {
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return 0;
    case 0x08:
      length = 1;
      break;
    case 0x10:
      length = 4;
      break;
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      length = 8;
      break;
    case 0x07:
      length = 12;
      break;
    case 0x13:
      length = 16;
      break;
    case 0x0b:
      return endOfCString(bytes, endOfCString(bytes, offset, limit), limit) - offset;
    case 0x02:
    case 0x0d:
    case 0x0e:
      length = readLength(bytes, offset, limit, 1) + 4;
      break;
    case 0x05:
      length = readLength(bytes, offset, limit, 0) + 5;
      break;
    case 0x03:
    case 0x04:
      length = readLength(bytes, offset, limit, 5);
      break;
    case 0x0f:
      length = readLength(bytes, offset, limit, 14);
      break;
    default:
      fail(`unsupported type 0x${type.toString(16)}`);
  }
  if (offset + length > limit) fail('value runs past its document');
  return length;
}

function readLength(bytes: Buffer, offset: number, limit: number, minimum: number): number {
  if (offset + 4 > limit) fail('value runs past its document');
  const length = bytes.readInt32LE(offset);
  if (length < minimum) fail('bad length');
  return length;
}

function readString(bytes: Buffer, offset: number): string {
  const end = offset + 3 + bytes.readInt32LE(offset);
  if (bytes[end] !== 0) fail('unterminated string');
  return bytes.toString('utf8', offset + 4, end);
}

/** MongoDB stores any 64 bit date; we take those that JavaScript can hold (the years -271821 to 275760). */
function readDate(milliseconds: bigint): Date {
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? fail('date out of range') : date;
}

function readRegExp(bytes: Buffer, offset: number, limit: number): BSONRegExp {
  const patternEnd = endOfCString(bytes, offset, limit);
  const flagsEnd = endOfCString(bytes, patternEnd, limit);
  const flags = bytes.toString('latin1', patternEnd, flagsEnd - 1);
  return new BSONRegExp(bytes.toString('utf8', offset, patternEnd - 1), [...new Set(flags)].sort().join(''));
}

function readValue(bytes: Buffer, type: number, offset: number, limit: number, depth: number): Value {
  switch (type) {
    case 0x01:
      return bytes.readDoubleLE(offset);
    case 0x02:
      return readString(bytes, offset);
    case 0x03:
      return readDocument(bytes, offset, depth + 1);
    case 0x04:
      return readArray(bytes, offset, depth + 1);
    case 0x05: {
      const length = bytes.readInt32LE(offset);
      return new Binary(Buffer.from(bytes.subarray(offset + 5, offset + 5 + length)), bytes[offset + 4]);
    }
    case 0x07:
      return new ObjectId(Buffer.from(bytes.subarray(offset, offset + 12)));
    case 0x08:
      return bytes[offset] !== 0;
    case 0x09:
      return readDate(bytes.readBigInt64LE(offset));
    case 0x06: // undefined is deprecated and reads as null
    case 0x0a:
      return null;
    case 0x0b:
      return readRegExp(bytes, offset, limit);
    case 0x0d:
      return new Code(readString(bytes, offset));
    case 0x0e:
      return new BSONSymbol(readString(bytes, offset));
    case 0x10:
      return new Int32(bytes.readInt32LE(offset));
    case 0x11:
      return new Timestamp(bytes.readBigUInt64LE(offset));
    case 0x12:
      return bytes.readBigInt64LE(offset);
    case 0x13:
      return new Decimal128(Buffer.from(bytes.subarray(offset, offset + 16)));
    case 0x7f:
      return new MaxKey();
    case 0xff:
      return new MinKey();
    default:
      return fail(`unsupported type 0x${type.toString(16)}`);
  }
}

export function documentEnd(bytes: Buffer, offset: number, depth: number): number {
  if (depth > MAX_DEPTH) fail('nested too deeply');
  if (offset + 5 > bytes.length) fail('truncated document');
  const end = offset + bytes.readInt32LE(offset);
  if (end < offset + 5 || end > bytes.length || bytes[end - 1] !== 0) fail('bad document length');
  return end;
}

/** The lengths of the names wanted: most others are passed over without being made into text. */
const lengthsOfNames = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

function nameLengths(names: ReadonlySet<string>): ReadonlySet<number> {
  const known = lengthsOfNames.get(names);
  if (known !== undefined) return known;
  const lengths = new Set([...names].map((name) => Buffer.byteLength(name)));
  lengthsOfNames.set(names, lengths);
  return lengths;
}

function readDocument(bytes: Buffer, offset: number, depth: number): Document {
  const end = documentEnd(bytes, offset, depth) - 1;
  const document: Document = new Map();
  let position = offset + 4;
  while (position < end) {
    const type = bytes[position] ?? 0;
    const valueStart = endOfCString(bytes, position + 1, end);
    const name = bytes.toString('utf8', position + 1, valueStart - 1);
    const length = valueLength(bytes, type, valueStart, end);
    document.set(name, readValue(bytes, type, valueStart, end, depth));
    position = valueStart + length;
  }
  return document;
}

function readFields(bytes: Buffer, only: ReadonlySet<string>): Document {
  const end = documentEnd(bytes, 0, 0) - 1;
  const lengths = nameLengths(only);
  const document: Document = new Map();
  let position = 4;
  let wanted = only.size;
  while (position < end && wanted > 0) {
    const type = bytes[position] ?? 0;
    const valueStart = endOfCString(bytes, position + 1, end);
    const length = valueLength(bytes, type, valueStart, end);
    if (lengths.has(valueStart - position - 2)) {
      const name = bytes.toString('utf8', position + 1, valueStart - 1);
      if (only.has(name)) {
        document.set(name, readValue(bytes, type, valueStart, end, 0));
        wanted -= 1;
      }
    }
    position = valueStart + length;
  }
  return document;
}

function readArray(bytes: Buffer, offset: number, depth: number): Value[] {
  const end = documentEnd(bytes, offset, depth) - 1;
  const array: Value[] = [];
  let position = offset + 4;
  while (position < end) {
    const type = bytes[position] ?? 0;
    const valueStart = endOfCString(bytes, position + 1, end);
    const length = valueLength(bytes, type, valueStart, end);
    array.push(readValue(bytes, type, valueStart, end, depth));
    position = valueStart + length;
  }
  return array;
}

/**
 * Reads a BSON document. With `only`, reads just these top-level fields and skips the bytes of all others, which is
 * what makes a scan over large documents cheap.
 */
export function decodeDocument(bytes: Buffer, only?: ReadonlySet<string>): Document {
  return only === undefined ? readDocument(bytes, 0, 0) : readFields(bytes, only);
}

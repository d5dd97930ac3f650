import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Int32,
  isDocument,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  type Value,
} from './value.ts';

/** A document that is already BSON, spliced into a reply as it is. */
export class RawDocument {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export type Encodable = Value | RawDocument | Encodable[] | EncodableDocument;
export type EncodableDocument = ReadonlyMap<string, Encodable>;

/** Grows as needed; one is kept for all encoding, since encoding never suspends. */
class Writer {
  bytes = Buffer.allocUnsafeSlow(64 * 1024);
  length = 0;

  reserve(count: number): number {
    const start = this.length;
    if (start + count > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, start + count));
      this.bytes.copy(larger, 0, 0, start);
      this.bytes = larger;
    }
    this.length = start + count;
    return start;
  }

  /** Makes room for so much more, so that it does not grow in steps on the way there. */
  expect(count: number): void {
    const start = this.length;
    this.reserve(count);
    this.length = start;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.bytes[at] = value;
  }

  int32(value: number): void {
    const at = this.reserve(4);
    this.bytes.writeInt32LE(value, at);
  }

  raw(bytes: Uint8Array): void {
    const at = this.reserve(bytes.length);
    this.bytes.set(bytes, at);
  }

  cString(text: string): void {
    if (text.includes('\0')) throw new Error('a name must not hold a null byte');
    this.text(text);
  }

  /** UTF-8 text and a null byte; returns the number of bytes written. */
  text(text: string): number {
    const at = this.reserve(text.length * 3 + 1);
    const written = this.bytes.write(text, at, 'utf8');
    this.bytes[at + written] = 0;
    this.length = at + written + 1;
    return written + 1;
  }

  string(text: string): void {
    const at = this.reserve(4);
    const written = this.text(text);
    this.bytes.writeInt32LE(written, at);
  }
}

function writeHeader(writer: Writer, type: number, name: string): void {
  writer.byte(type);
  writer.cString(name);
}

function writeElement(writer: Writer, name: string, value: Encodable): void {
  if (typeof value === 'string') {
    writeHeader(writer, 0x02, name);
    writer.string(value);
  } else if (typeof value === 'number') {
    writeHeader(writer, 0x01, name);
    const at = writer.reserve(8);
    writer.bytes.writeDoubleLE(value, at);
  } else if (typeof value === 'bigint') {
    writeHeader(writer, 0x12, name);
    const at = writer.reserve(8);
    writer.bytes.writeBigInt64LE(value, at);
  } else if (typeof value === 'boolean') {
    writeHeader(writer, 0x08, name);
    writer.byte(value ? 1 : 0);
  } else if (value === null) {
    writeHeader(writer, 0x0a, name);
  } else {
    writeObject(writer, name, value);
  }
}

function writeObject(
  writer: Writer,
  name: string,
  value: Exclude<Encodable, null | boolean | number | bigint | string>,
): void {
  if (value instanceof Int32) {
    writeHeader(writer, 0x10, name);
    writer.int32(value.value);
  } else if (value instanceof Date) {
    writeHeader(writer, 0x09, name);
    const at = writer.reserve(8);
    writer.bytes.writeBigInt64LE(BigInt(value.getTime()), at);
  } else if (value instanceof ObjectId) {
    writeHeader(writer, 0x07, name);
    writer.raw(value.id);
  } else if (value instanceof RawDocument) {
    writeHeader(writer, 0x03, name);
    writer.raw(value.bytes);
  } else if (Array.isArray(value)) {
    writeHeader(writer, 0x04, name);
    writeArray(writer, value);
  } else if (value instanceof Map) {
    writeHeader(writer, 0x03, name);
    writeDocument(writer, value);
  } else {
    writeRareType(writer, name, value as Value);
  }
}

function writeRareType(writer: Writer, name: string, value: Value): void {
  if (value instanceof Binary) {
    writeHeader(writer, 0x05, name);
    writer.int32(value.position);
    writer.byte(value.sub_type);
    writer.raw(value.buffer.subarray(0, value.position));
  } else if (value instanceof Decimal128) {
    writeHeader(writer, 0x13, name);
    writer.raw(value.bytes);
  } else if (value instanceof BSONRegExp) {
    writeHeader(writer, 0x0b, name);
    writer.cString(value.pattern);
    writer.cString(value.options);
  } else if (value instanceof Timestamp) {
    writeHeader(writer, 0x11, name);
    writer.int32(value.low);
    writer.int32(value.high);
  } else if (value instanceof MinKey) writeHeader(writer, 0xff, name);
  else if (value instanceof MaxKey) writeHeader(writer, 0x7f, name);
  else if (value instanceof BSONSymbol) {
    writeHeader(writer, 0x0e, name);
    writer.string(value.value);
  } else if (value instanceof Code) {
    writeHeader(writer, 0x0d, name);
    writer.string(value.code);
  } else throw new Error(`a value that is not BSON: ${String(isDocument(value))}`);
}

function writeArray(writer: Writer, array: readonly Encodable[]): void {
  writer.expect(rawBytesOf(array));
  const start = writer.reserve(4);
  for (let index = 0; index < array.length; index += 1)
    writeElement(writer, String(index), array[index] ?? null);
  writer.byte(0);
  writer.bytes.writeInt32LE(writer.length - start, start);
}

/** What the stored documents of a batch take, with room for what stands around them. */
function rawBytesOf(array: readonly Encodable[]): number {
  if (!(array[0] instanceof RawDocument)) return 0;
  let bytes = AROUND_A_BATCH;
  for (const element of array) {
    if (element instanceof RawDocument) bytes += element.bytes.length + AROUND_A_DOCUMENT;
  }
  return bytes;
}

function writeDocument(writer: Writer, document: EncodableDocument): void {
  const start = writer.reserve(4);
  for (const [name, value] of document) writeElement(writer, name, value);
  writer.byte(0);
  writer.bytes.writeInt32LE(writer.length - start, start);
}

const KEEP_AT_MOST = 1024 * 1024;
/** The type of an element, and its index as a name. */
const AROUND_A_DOCUMENT = 12;
/** The rest of a reply: the cursor's id, its namespace, a resume token. */
const AROUND_A_BATCH = 4_096;

const shared = new Writer();

/** The document as BSON, in a buffer of its own. */
export function encodeDocument(document: EncodableDocument): Buffer {
  shared.length = 0;
  writeDocument(shared, document);
  if (shared.bytes.length > KEEP_AT_MOST) {
    // A large one is given away as it is: a copy would be as much memory again.
    const encoded = shared.bytes.subarray(0, shared.length);
    shared.bytes = Buffer.allocUnsafeSlow(64 * 1024);
    return encoded;
  }
  const encoded = Buffer.allocUnsafeSlow(shared.length);
  shared.bytes.copy(encoded, 0, 0, shared.length);
  return encoded;
}

import { decodeDocument } from '../values/decode.ts';
import { type EncodableDocument, encodeDocument } from '../values/encode.ts';
import { decodeWithout, firstFieldName, rawDocumentsOf } from '../values/raw-fields.ts';
import type { Document } from '../values/value.ts';
import { ProtocolError } from './frame-reader.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const KNOWN_REQUIRED_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;
const REQUIRED_FLAGS = 0xffff;

/** A command as it came over the wire. */
export interface Request {
  requestId: number;
  /** The command's name: the first field of its document. */
  name: string;
  database: string;
  command: Document;
  /** The documents of an insert, as the bytes that came. */
  inserts: Buffer[];
  /** The bytes of the command's document, to hand to a reader thread. */
  body: Buffer;
  legacy: boolean;
  wantsReply: boolean;
}

/** Parses one whole message. */
export function parseMessage(frame: Buffer): Request {
  const opCode = frame.readInt32LE(12);
  if (opCode === OP_MSG) return parseOpMsg(frame);
  if (opCode === OP_QUERY) return parseLegacyQuery(frame);
  throw new ProtocolError(`operation ${opCode} is not supported`);
}

interface Sections {
  body: Buffer;
  sequences: Map<string, Buffer[]>;
}

function readLength(frame: Buffer, at: number, end: number): number {
  const length = at + 4 <= end ? frame.readInt32LE(at) : -1;
  if (length < 5 || at + length > end) throw new ProtocolError('a section runs past its message');
  return length;
}

function readSections(frame: Buffer, end: number): Sections {
  let body: Buffer | undefined;
  const sequences = new Map<string, Buffer[]>();
  let position = 20;
  while (position < end) {
    const kind = frame[position];
    const length = readLength(frame, position + 1, end);
    const sectionEnd = position + 1 + length;
    if (kind === 0) {
      if (body !== undefined) throw new ProtocolError('two bodies');
      body = frame.subarray(position + 1, sectionEnd);
    } else if (kind === 1) {
      const nameEnd = frame.indexOf(0, position + 5);
      if (nameEnd < 0 || nameEnd >= sectionEnd) throw new ProtocolError('unterminated section name');
      const documents: Buffer[] = [];
      for (let at = nameEnd + 1; at < sectionEnd; ) {
        const documentLength = readLength(frame, at, sectionEnd);
        documents.push(frame.subarray(at, at + documentLength));
        at += documentLength;
      }
      sequences.set(frame.toString('utf8', position + 5, nameEnd), documents);
    } else throw new ProtocolError(`section of kind ${kind}`);
    position = sectionEnd;
  }
  if (body === undefined) throw new ProtocolError('no body');
  return { body, sequences };
}

function parseOpMsg(frame: Buffer): Request {
  const flags = frame.readUInt32LE(16);
  if ((flags & REQUIRED_FLAGS & ~KNOWN_REQUIRED_FLAGS) !== 0) throw new ProtocolError('unknown flags');
  const end = frame.length - ((flags & CHECKSUM_PRESENT) !== 0 ? 4 : 0);
  const { body, sequences } = readSections(frame, end);
  const name = firstFieldName(body) ?? '';
  let inserts: Buffer[] = [];
  let command: Document;
  if (name === 'insert') {
    command = decodeWithout(body, 'documents');
    inserts = sequences.get('documents') ?? rawDocumentsOf(body, 'documents') ?? [];
  } else {
    command = decodeDocument(body);
    for (const [field, documents] of sequences)
      command.set(
        field,
        documents.map((bytes) => decodeDocument(bytes)),
      );
  }
  const database = command.get('$db');
  return {
    requestId: frame.readInt32LE(4),
    name,
    database: typeof database === 'string' ? database : '',
    command,
    inserts,
    body: sequences.size > 0 && name !== 'insert' ? encodeDocument(command) : body,
    legacy: false,
    wantsReply: (flags & MORE_TO_COME) === 0,
  };
}

function parseLegacyQuery(frame: Buffer): Request {
  const nameEnd = frame.indexOf(0, 20);
  if (nameEnd < 0) throw new ProtocolError('unterminated collection name');
  const bodyStart = nameEnd + 9;
  const body = frame.subarray(bodyStart, bodyStart + readLength(frame, bodyStart, frame.length));
  return {
    requestId: frame.readInt32LE(4),
    name: firstFieldName(body) ?? '',
    database: frame.toString('utf8', 20, nameEnd).replace(/\.\$cmd$/, ''),
    command: decodeDocument(body),
    inserts: [],
    body,
    legacy: true,
    wantsReply: true,
  };
}

/** What a reply must know of its request. */
export type ReplyTo = Pick<Request, 'requestId' | 'legacy'>;

let nextRequestId = 1;

/** Frames a reply in the form its request had. */
export function frameReply(request: ReplyTo, reply: EncodableDocument): Buffer[] {
  return frameEncodedReply(request, encodeDocument(reply));
}

/** The same for a reply that is BSON already. */
export function frameEncodedReply(request: ReplyTo, reply: Uint8Array): Buffer[] {
  const headerLength = request.legacy ? 36 : 21;
  const header = Buffer.alloc(headerLength);
  header.writeInt32LE(headerLength + reply.length, 0);
  header.writeInt32LE(nextRequestId, 4);
  header.writeInt32LE(request.requestId, 8);
  nextRequestId = (nextRequestId + 1) & 0x7fffffff;
  if (request.legacy) {
    header.writeInt32LE(OP_REPLY, 12);
    header.writeInt32LE(8, 16); // AwaitCapable
    header.writeInt32LE(1, 32); // one document
  } else header.writeInt32LE(OP_MSG, 12);
  return [header, Buffer.from(reply.buffer, reply.byteOffset, reply.length)];
}

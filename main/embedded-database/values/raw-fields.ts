import { decodeDocument, documentEnd, endOfCString, valueLength } from './decode.ts';
import type { Document } from './value.ts';

/** Where a top-level field's value stands, without decoding anything. */
function findField(bytes: Buffer, field: string): { type: number; start: number } | undefined {
  const end = documentEnd(bytes, 0, 0) - 1;
  let position = 4;
  while (position < end) {
    const type = bytes[position] ?? 0;
    const start = endOfCString(bytes, position + 1, end);
    if (bytes.toString('utf8', position + 1, start - 1) === field) return { type, start };
    position = start + valueLength(bytes, type, start, end);
  }
  return undefined;
}

/** The name of the first field, undefined in an empty document. */
export function firstFieldName(bytes: Buffer): string | undefined {
  const end = documentEnd(bytes, 0, 0) - 1;
  if (end <= 4) return undefined;
  return bytes.toString('utf8', 5, endOfCString(bytes, 5, end) - 1);
}

/** Reads all fields but one. */
export function decodeWithout(bytes: Buffer, field: string): Document {
  const end = documentEnd(bytes, 0, 0) - 1;
  const names = new Set<string>();
  let position = 4;
  while (position < end) {
    const start = endOfCString(bytes, position + 1, end);
    const name = bytes.toString('utf8', position + 1, start - 1);
    if (name !== field) names.add(name);
    position = start + valueLength(bytes, bytes[position] ?? 0, start, end);
  }
  return decodeDocument(bytes, names);
}

/** The documents of a top-level array field as their own bytes; undefined when it is no array of documents. */
export function rawDocumentsOf(bytes: Buffer, field: string): Buffer[] | undefined {
  const found = findField(bytes, field);
  if (found?.type !== 0x04) return undefined;
  const end = documentEnd(bytes, found.start, 1) - 1;
  const documents: Buffer[] = [];
  let position = found.start + 4;
  while (position < end) {
    const start = endOfCString(bytes, position + 1, end);
    if (bytes[position] !== 0x03) return undefined;
    const documentLimit = documentEnd(bytes, start, 2);
    documents.push(bytes.subarray(start, documentLimit));
    position = documentLimit;
  }
  return documents;
}

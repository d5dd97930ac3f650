import { fileKindOf, mimeTypes } from './file-kind.ts';

/** A small picture of an attachment is at most this wide or high, in pixels. */
export const THUMBNAIL_PIXELS = 240;

/** And no larger than this. */
export const MAX_THUMBNAIL_BYTES = 30 * 1024;

/** Files of office programs: all of one format begin alike, so which it is stands in the name alone. */
const officeTypes: Record<string, { mime: string; isZip: boolean }> = {
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', isZip: true },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isZip: true },
  pptx: { mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', isZip: true },
  odt: { mime: 'application/vnd.oasis.opendocument.text', isZip: true },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', isZip: true },
  odp: { mime: 'application/vnd.oasis.opendocument.presentation', isZip: true },
  doc: { mime: 'application/msword', isZip: false },
  xls: { mime: 'application/vnd.ms-excel', isZip: false },
  ppt: { mime: 'application/vnd.ms-powerpoint', isZip: false },
};

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const begins = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** The media type of a file that may be attached to a note, by its first bytes; undefined where it is of no such kind. */
export function attachmentTypeOf({ name, bytes }: { name: string; bytes: Uint8Array }): string | undefined {
  const kind = fileKindOf(bytes);
  if (kind) return mimeTypes[kind];
  const office = officeTypes[name.toLowerCase().split('.').at(-1) ?? ''];
  return office && begins(bytes, office.isZip ? ZIP : COMPOUND) ? office.mime : undefined;
}

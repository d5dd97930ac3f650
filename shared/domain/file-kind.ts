/** The kinds of files that are taken into a record. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp' | 'text';

/** As much as one file of a record or a note may hold, in bytes: it is kept in one piece, and MongoDB takes documents of 16 MiB. */
export const MAX_FILE_BYTES = 15 * 1024 * 1024;

export const mimeTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  text: 'text/plain',
};

const signatures: readonly { kind: FileKind; at: number; bytes: readonly number[] }[] = [
  { kind: 'pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38] },
];

/** Text of UTF-8 whose only control characters are those of lines. */
function isText(bytes: Uint8Array): boolean {
  const isControl = (byte: number) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  if (bytes.some(isControl)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What a file is, by its first bytes and never by its name; undefined where it is none of the kinds that are taken. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const found = signatures.find(({ at, bytes: signature }) =>
    signature.every((byte, index) => bytes[at + index] === byte),
  );
  if (found) return found.kind;
  return bytes.byteLength > 0 && isText(bytes) ? 'text' : undefined;
}

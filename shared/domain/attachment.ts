import { z } from 'zod';
import { dateTime, int, line } from './primitives.ts';

/** A file of a visit: `visits.attachments` of the schema, with what tells that the file is still the one that was attached. */
export const attachment = z.object({
  /** `gridfs://attachments/ID`; no network address is ever fetched from it. */
  fileUrl: line(300),
  fileName: line(255),
  fileType: line(100).optional(),
  uploadedAt: dateTime(),
  /** In bytes. */
  fileSize: int().min(0).optional(),
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** A small JPEG of a picture, in the same bucket. */
  thumbnailUrl: line(300).optional(),
});
export type Attachment = z.infer<typeof attachment>;

const ADDRESS = /^gridfs:\/\/attachments\/([0-9a-f]{24})$/;

/** How an attachment names a file of the bucket `attachments`. */
export function attachmentAddress(fileId: string): string {
  return `gridfs://attachments/${fileId}`;
}

/** The file that an address names; undefined for any other address: nothing is ever fetched from a network. */
export function attachmentIdOf(address: string | undefined): string | undefined {
  return ADDRESS.exec(address ?? '')?.[1];
}

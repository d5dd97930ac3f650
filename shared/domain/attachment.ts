import { z } from 'zod';
import { dateTime, int, line, sha256Hex } from './primitives.ts';
import { storedFiles } from './stored-file.ts';

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
  sha256: sha256Hex().optional(),
  /** A small JPEG of a picture, in the same bucket. */
  thumbnailUrl: line(300).optional(),
});
export type Attachment = z.infer<typeof attachment>;

/** How an attachment names a file of the bucket `attachments`, and which one it names. */
export const { address: attachmentAddress, idOf: attachmentIdOf } = storedFiles('attachments');

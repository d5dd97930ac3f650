import { createHash } from 'node:crypto';
import type { Attachment } from '#shared/domain/attachment.ts';
import { AppError } from '#shared/errors.ts';
import type { Collections } from '../../../database/collections.ts';
import { findAttachmentFile } from './attachment-repository.ts';

/**
 * The bytes of a file, held against what was attached: the note that was signed names their hash.
 * @throws AppError NOT_FOUND; FILE_ALTERED where somebody changed the file in the database
 */
export async function readAttachmentFile(
  collections: Collections,
  fileId: string,
  { sha256 }: Attachment,
): Promise<Uint8Array> {
  const bytes = await findAttachmentFile(collections, fileId);
  if (!bytes) throw new AppError('NOT_FOUND');
  if (sha256 && createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new AppError('FILE_ALTERED');
  return bytes;
}

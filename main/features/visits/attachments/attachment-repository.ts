import type { Collections } from '../../../database/collections.ts';
import { type NewFile, readFile, removeFile, storeFile } from '../../../database/stored-files.ts';
import type { Transaction } from '../../../database/transaction.ts';

export function insertAttachmentFile(
  { attachmentFiles }: Collections,
  file: NewFile,
  transaction: Transaction,
): Promise<void> {
  return storeFile(attachmentFiles, file, transaction);
}

export function deleteAttachmentFile(
  { attachmentFiles }: Collections,
  fileId: string,
  transaction: Transaction,
): Promise<void> {
  return removeFile(attachmentFiles, fileId, transaction);
}

export function findAttachmentFile(
  { attachmentFiles }: Collections,
  fileId: string,
): Promise<Uint8Array | undefined> {
  return readFile(attachmentFiles, fileId);
}

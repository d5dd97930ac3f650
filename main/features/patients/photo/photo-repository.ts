import type { Collections } from '../../../database/collections.ts';
import { readFile, removeFile, storeFile } from '../../../database/stored-files.ts';
import type { Transaction } from '../../../database/transaction.ts';

export function findPhoto(collections: Collections, photoId: string): Promise<Uint8Array | undefined> {
  return readFile(collections.photos, photoId);
}

export function insertPhoto(
  collections: Collections,
  photo: { id: string; patientNumber: string; bytes: Uint8Array },
  transaction: Transaction,
): Promise<void> {
  const { id, patientNumber, bytes } = photo;
  const file = { id, name: `${patientNumber}.jpg`, bytes, contentType: 'image/jpeg' };
  return storeFile(collections.photos, file, transaction);
}

export function deletePhoto(
  collections: Collections,
  photoId: string,
  transaction: Transaction,
): Promise<void> {
  return removeFile(collections.photos, photoId, transaction);
}

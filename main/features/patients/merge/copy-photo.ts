import { photoAddress, photoIdOf } from '#shared/domain/photo.ts';
import type { Collections } from '../../../database/collections.ts';
import { newId } from '../../../database/new-id.ts';
import type { Transaction } from '../../../database/transaction.ts';
import { findPhoto, insertPhoto } from '../photo/photo-repository.ts';
import type { PatientWithUser } from '../repository.ts';

/** A copy of a photo, read before the transaction and stored in it. */
export interface PhotoCopy {
  /** How an account names the copy. */
  address: string;
  store(transaction: Transaction): Promise<void>;
}

/**
 * Copies the photo of one record for another: each has a file of its own, so that replacing the one never takes the other, which
 * is wanted again when the records are parted.
 * @returns undefined where there is no photo
 */
export async function copyPhoto(
  collections: Collections,
  from: PatientWithUser,
  patientNumber: string,
): Promise<PhotoCopy | undefined> {
  const photoId = photoIdOf(from.user.profilePicture);
  const bytes = photoId && (await findPhoto(collections, photoId));
  if (!bytes) return undefined;
  const id = newId();
  return {
    address: photoAddress(id),
    store: (transaction) => insertPhoto(collections, { id, bytes, patientNumber }, transaction),
  };
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { photoIdOf } from '#shared/domain/photo.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPatient } from '../repository.ts';
import { findPhoto } from './photo-repository.ts';

/** A patient's photo out of the database, and from nowhere else. @throws AppError NOT_FOUND for the patient */
export async function getPhoto(
  { collections }: RequestContext,
  { patientId }: ParsedInput<'patients.getPhoto'>,
): Promise<ChannelOutput<'patients.getPhoto'>> {
  const found = await findPatient(collections, patientId);
  if (!found) throw new AppError('NOT_FOUND');
  const photoId = photoIdOf(found.user.profilePicture);
  const bytes = photoId && (await findPhoto(collections, photoId));
  return photoId && bytes ? { photo: { _id: photoId, jpeg: Buffer.from(bytes).toString('base64') } } : {};
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { photoAddress, photoIdOf } from '#shared/domain/photo.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits, writeFields } from '../../../database/apply-edits.ts';
import { newId } from '../../../database/new-id.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { toDetails } from '../patient-views.ts';
import { findPatient } from '../repository.ts';
import { deletePhoto, insertPhoto } from './photo-repository.ts';

/**
 * Sets, replaces or removes a patient's photo. The file of the photo before goes in the same transaction, so that none is
 * left without a patient.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where somebody changed the photo meanwhile
 */
export async function setPhoto(
  context: RequestContext,
  { patientId, base, jpeg }: ParsedInput<'patients.setPhoto'>,
): Promise<PatientDetails> {
  const { collections } = context;
  const photo = jpeg === null ? undefined : { id: newId(), bytes: Buffer.from(jpeg, 'base64') };
  const edits = {
    profilePicture: { base: base && photoAddress(base), value: photo ? photoAddress(photo.id) : null },
  };
  return context.write(async (transaction) => {
    const found = await findPatient(collections, patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    const { patientId: patientNumber } = found.patient;
    const changes = await applyEdits(collections.users, found.user, edits, transaction);
    await writeFields(collections.patients, found.patient, {}, transaction);
    const before = photoIdOf(found.user.profilePicture);
    if (before) await deletePhoto(collections, before, transaction);
    if (photo) await insertPhoto(collections, { ...photo, patientNumber }, transaction);
    transaction.record({
      resourceId: patientId,
      patientId,
      description: `${photo ? 'Set' : 'Removed'} the photo of ${patientNumber}`,
      changes,
    });
    const after = await findPatient(collections, patientId, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return toDetails(after);
  });
}

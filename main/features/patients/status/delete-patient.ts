import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { isStillBooked } from '../../scheduling/is-still-booked.ts';
import { hasUnfinishedNotes } from '../../visits/has-unfinished-notes.ts';
import { writeRecord } from '../merge/merge-repository.ts';
import { notePairs } from '../merge/note-pairs.ts';
import { dropOtherPairs } from '../merge/pair-repository.ts';
import { toDetails } from '../patient-views.ts';
import { findPatient, findPatientEvenDeleted } from '../repository.ts';

/**
 * Deletes a record softly: it is found no more, everything of it stays until its time of retention is over, and it can be restored.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT; PATIENT_STILL_BOOKED while an
 * appointment, a place on the waitlist or a note is open
 */
export async function deletePatient(
  context: RequestContext,
  { patientId, revision, reason }: ParsedInput<'patients.deletePatient'>,
): Promise<ChannelOutput<'patients.deletePatient'>> {
  const { collections, now } = context;
  return context.write(async (transaction) => {
    const found = await findPatient(collections, patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    if (found.patient.revision !== revision) throw new EditConflict(found.patient.updatedBy);
    const isOpen =
      (await isStillBooked(context, patientId, transaction)) ||
      (await hasUnfinishedNotes(collections, patientId, transaction));
    if (isOpen) throw new AppError('PATIENT_STILL_BOOKED');
    const gone = { deletedAt: now.toISOString(), deletedBy: transaction.userId };
    await writeRecord(collections, found, { patient: gone, user: gone }, transaction);
    await dropOtherPairs(collections, patientId, [], transaction);
    transaction.record({
      resourceId: patientId,
      patientId,
      description: `Deleted the record of ${found.patient.patientId}`,
      changes: { reason },
      severity: 'warning',
    });
    return { patientId };
  });
}

/** Restores a deleted record as it was. @throws AppError NOT_FOUND where it is not deleted or was merged into another */
export async function restorePatient(
  context: RequestContext,
  { patientId }: ParsedInput<'patients.restorePatient'>,
): Promise<PatientDetails> {
  const { collections } = context;
  const deleted = await findPatientEvenDeleted(collections, patientId);
  const pairs = deleted && (await notePairs(collections, deleted));
  return context.write(async (transaction) => {
    const found = await findPatientEvenDeleted(collections, patientId, transaction);
    if (!found?.patient.deletedAt || found.patient.mergedInto) throw new AppError('NOT_FOUND');
    const back = { deletedAt: undefined, deletedBy: undefined };
    await writeRecord(collections, found, { patient: back, user: back }, transaction);
    await pairs?.keep(transaction);
    transaction.record({
      resourceId: patientId,
      patientId,
      description: `Restored the record of ${found.patient.patientId}`,
    });
    const after = await findPatient(collections, patientId, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return toDetails(after);
  });
}

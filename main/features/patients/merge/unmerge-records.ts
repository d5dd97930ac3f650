import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { PatientMerge } from '#shared/domain/patient-merge.ts';
import { NO_EMAIL_DOMAIN } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { isEmailTaken } from '../../accounts/is-email-taken.ts';
import { moveNotificationsToUser } from '../../notifications/move-to-user.ts';
import { movePrescriptionsToPatient } from '../../prescriptions/move-to-patient.ts';
import { moveRecordsToPatient } from '../../records/move-to-patient.ts';
import { moveAppointmentsBack } from '../../scheduling/move-to-patient.ts';
import { moveVisitsToPatient } from '../../visits/move-to-patient.ts';
import { findPatient, findPatientEvenDeleted, type PatientWithUser } from '../repository.ts';
import { findMerge, markUndone, putBackRecord, writeRecord } from './merge-repository.ts';
import { settlePairsOf } from './pair-repository.ts';
import { unmergedFields } from './unmerged-record.ts';

async function moveBack(
  { collections }: RequestContext,
  { before: { survivor, absorbed }, moved }: PatientMerge,
  transaction: AuditedTransaction,
): Promise<void> {
  const patients = { from: survivor.patient._id, to: absorbed.patient._id };
  const users = { from: survivor.user._id, to: absorbed.user._id };
  await moveAppointmentsBack(collections, patients, moved, transaction);
  await moveVisitsToPatient(collections, patients, transaction, moved.visits);
  await movePrescriptionsToPatient(collections, patients, transaction, moved.prescriptions);
  await moveRecordsToPatient(collections, patients, transaction, moved.medicalRecords);
  await moveNotificationsToUser(collections, users, transaction, moved.notifications);
}

/** The address of the absorbed record, unless somebody else has it now: then none. */
async function emailBack(
  { collections }: RequestContext,
  { user, patient }: PatientWithUser,
  transaction: AuditedTransaction,
): Promise<string> {
  const isTaken = await isEmailTaken(collections, user.email, user._id, transaction);
  return isTaken ? `${patient.patientId.toLowerCase()}@${NO_EMAIL_DOMAIN}` : user.email;
}

/**
 * Parts two records that were merged: both are again what they were, and what belonged to the absorbed one is again its own. What
 * was added or changed since stays with the survivor and is named.
 * @throws AppError NOT_FOUND; MERGE_ALREADY_UNDONE; MERGE_UNDER_ANOTHER where the survivor itself was merged or deleted since
 */
export async function unmergeRecords(
  context: RequestContext,
  { mergeId }: ParsedInput<'patients.unmergeRecords'>,
): Promise<ChannelOutput<'patients.unmergeRecords'>> {
  const { collections } = context;
  return context.write(async (transaction) => {
    const merge = await findMerge(collections, mergeId, transaction);
    if (!merge) throw new AppError('NOT_FOUND');
    if (merge.undoneAt) throw new AppError('MERGE_ALREADY_UNDONE');
    const survivor = await findPatient(collections, merge.survivorId, transaction);
    if (!survivor) throw new AppError('MERGE_UNDER_ANOTHER');
    const absorbed = await findPatientEvenDeleted(collections, merge.absorbedId, transaction);
    if (!absorbed) throw new AppError('NOT_FOUND');

    const { kept, ...set } = unmergedFields(merge, survivor);
    await writeRecord(collections, survivor, set, transaction);
    const { before } = merge;
    const email = await emailBack(context, before.absorbed, transaction);
    const putBack = { ...before.absorbed, user: { ...before.absorbed.user, email } };
    await putBackRecord(collections, absorbed, putBack, transaction);
    await moveBack(context, merge, transaction);
    await markUndone(collections, merge, transaction);
    await settlePairsOf(collections, [merge.survivorId, merge.absorbedId], 'parted', transaction);

    const numbers = [before.survivor.patient.patientId, before.absorbed.patient.patientId] as const;
    const description = `Parted ${numbers[1]} from ${numbers[0]}, which it had been merged into`;
    for (const patientId of [merge.survivorId, merge.absorbedId]) {
      transaction.record({
        resourceId: patientId,
        patientId,
        description,
        changes: kept.length > 0 ? { keptAsChangedSince: { before: null, after: kept } } : undefined,
      });
    }
    return { survivorId: merge.survivorId, absorbedId: merge.absorbedId, kept };
  });
}

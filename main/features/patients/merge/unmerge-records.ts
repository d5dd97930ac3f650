import { isDeepStrictEqual } from 'node:util';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { PatientMerge } from '#shared/domain/patient-merge.ts';
import { photoIdOf } from '#shared/domain/photo.ts';
import { placeholderEmail } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { AppError } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { isEmailTaken } from '../../accounts/is-email-taken.ts';
import { moveNotificationsToUser } from '../../notifications/move-to-user.ts';
import { movePrescriptionsToPatient } from '../../prescriptions/move-to-patient.ts';
import { moveRecordsToPatient } from '../../records/move-to-patient.ts';
import { moveAppointmentsBack } from '../../scheduling/move-to-patient.ts';
import { moveLettersToPatient } from '../../visits/letters/move-letters-to-patient.ts';
import { moveVisitsToPatient } from '../../visits/move-to-patient.ts';
import { readCompletedSince } from '../../visits/read-unfinished.ts';
import { sumUpVisits } from '../../visits/sum-up-visits.ts';
import { noteCompletedVisit } from '../note-completed-visit.ts';
import { deletePhoto } from '../photo/photo-repository.ts';
import { findPatient, findPatientEvenDeleted, type PatientWithUser, withFields } from '../repository.ts';
import { findMerge, markUndone, putBackRecord, writeRecord } from './merge-repository.ts';
import { type NotedPairs, notePairs } from './note-pairs.ts';
import { settlePairsOf } from './pair-repository.ts';
import { type UnmergedFields, unmergedFields } from './unmerged-record.ts';

async function moveBack(
  { collections }: RequestContext,
  { before: { survivor, absorbed }, moved, letters = [] }: PatientMerge,
  transaction: AuditedTransaction,
): Promise<void> {
  const patients = { from: survivor.patient._id, to: absorbed.patient._id };
  const users = { from: survivor.user._id, to: absorbed.user._id };
  await moveAppointmentsBack(collections, patients, moved, transaction);
  await moveVisitsToPatient(collections, patients, transaction, moved.visits);
  await moveLettersToPatient(collections, patients, transaction, letters);
  await movePrescriptionsToPatient(collections, patients, transaction, moved.prescriptions);
  await moveRecordsToPatient(collections, patients, transaction, moved.medicalRecords);
  await moveNotificationsToUser(collections, users, transaction, moved.notifications);
}

/** The address that a record had, unless somebody else has it now: then none. */
async function emailBack(
  { collections }: RequestContext,
  { user, patient }: PatientWithUser,
  transaction: AuditedTransaction,
): Promise<string> {
  const isTaken = await isEmailTaken(collections, user.email, user._id, transaction);
  return isTaken ? placeholderEmail(patient.patientId) : user.email;
}

/** What the record that stayed gets back; an address that is somebody else's by now is not among it. */
async function fieldsBack(
  context: RequestContext,
  merge: PatientMerge,
  survivor: PatientWithUser,
  completed: readonly Visit[],
  transaction: AuditedTransaction,
): Promise<UnmergedFields> {
  const { moved, survivorId } = merge;
  const remaining = await sumUpVisits(context.collections, survivorId, moved.visits, transaction);
  const back = unmergedFields(merge, survivor, { completedOfAbsorbed: completed.length, remaining });
  const old = merge.before.survivor;
  if (back.user.email === undefined || back.user.email === survivor.user.email) return back;
  const email = await emailBack(context, old, transaction);
  const kept = email === old.user.email ? back.kept : [...back.kept, 'email'];
  return { ...back, user: { ...back.user, email }, kept };
}

/** Before the transaction: both records are compared with others, as they will be. */
async function pairsAfter({ collections }: RequestContext, mergeId: string): Promise<NotedPairs[]> {
  const merge = await findMerge(collections, mergeId);
  const survivor = merge && (await findPatient(collections, merge.survivorId));
  if (!survivor) return [];
  const { absorbed } = merge.before;
  const stayed = withFields(survivor, unmergedFields(merge, survivor));
  return Promise.all([
    notePairs(collections, stayed, absorbed.patient._id),
    notePairs(collections, absorbed, survivor.patient._id),
  ]);
}

/** What became of the fields of the record that stayed, and which of them stay as somebody changed them since. */
function changesOf(
  { kept, patient, user }: UnmergedFields,
  survivor: PatientWithUser,
): Record<string, unknown> {
  const before: Record<string, unknown> = { ...survivor.user, ...survivor.patient };
  const { searchKeys: _keys, listing: _listing, ...written } = { ...user, ...patient };
  const changed = Object.entries(written).filter(
    ([field, after]) => !isDeepStrictEqual(before[field], after),
  );
  return {
    ...Object.fromEntries(
      changed.map(([field, after]) => [field, { before: before[field] ?? null, after: after ?? null }]),
    ),
    ...(kept.length > 0 ? { keptAsChangedSince: { before: null, after: kept } } : {}),
  };
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
  const pairs = await pairsAfter(context, mergeId);
  return context.write(async (transaction) => {
    const merge = await findMerge(collections, mergeId, transaction);
    if (!merge) throw new AppError('NOT_FOUND');
    if (merge.undoneAt) throw new AppError('MERGE_ALREADY_UNDONE');
    const survivor = await findPatient(collections, merge.survivorId, transaction);
    if (!survivor) throw new AppError('MERGE_UNDER_ANOTHER');
    const absorbed = await findPatientEvenDeleted(collections, merge.absorbedId, transaction);
    if (!absorbed) throw new AppError('NOT_FOUND');

    const completed = await readCompletedSince(collections, merge.unfinishedNotes ?? [], transaction);
    const set = await fieldsBack(context, merge, survivor, completed, transaction);
    const copy = photoIdOf(merge.photoCopy);
    if (copy && 'profilePicture' in set.user) await deletePhoto(collections, copy, transaction);
    await writeRecord(collections, survivor, { patient: set.patient, user: set.user }, transaction);
    const { before } = merge;
    const email = await emailBack(context, before.absorbed, transaction);
    const putBack = { ...before.absorbed, user: { ...before.absorbed.user, email } };
    await putBackRecord(collections, absorbed, putBack, transaction);
    await moveBack(context, merge, transaction);
    for (const visit of completed) {
      await noteCompletedVisit(collections, merge.absorbedId, visit, transaction);
    }
    await markUndone(collections, merge, transaction);
    for (const noted of pairs) await noted.keep(transaction);
    await settlePairsOf(collections, [merge.survivorId, merge.absorbedId], 'parted', transaction);
    record(transaction, merge, changesOf(set, survivor));
    return { survivorId: merge.survivorId, absorbedId: merge.absorbedId, kept: set.kept };
  });
}

function record(
  transaction: AuditedTransaction,
  merge: PatientMerge,
  changes: Record<string, unknown>,
): void {
  const { survivorId, absorbedId, before } = merge;
  const numbers = [before.survivor.patient.patientId, before.absorbed.patient.patientId] as const;
  const description = `Parted ${numbers[1]} from ${numbers[0]}, which it had been merged into`;
  transaction.record({ resourceId: survivorId, patientId: survivorId, description, changes });
  transaction.record({
    resourceId: absorbedId,
    patientId: absorbedId,
    description,
    changes: { mergedInto: { before: numbers[0], after: null } },
  });
}

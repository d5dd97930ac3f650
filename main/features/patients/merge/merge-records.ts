import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { PatientMerge } from '#shared/domain/patient-merge.ts';
import { placeholderEmail } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { moveNotificationsToUser } from '../../notifications/move-to-user.ts';
import { movePrescriptionsToPatient } from '../../prescriptions/move-to-patient.ts';
import { moveRecordsToPatient } from '../../records/move-to-patient.ts';
import { moveAppointmentsToPatient } from '../../scheduling/move-to-patient.ts';
import { moveLettersToPatient } from '../../visits/letters/move-letters-to-patient.ts';
import { moveVisitsToPatient } from '../../visits/move-to-patient.ts';
import { readUnfinished } from '../../visits/read-unfinished.ts';
import type { PatientWithUser, RecordFields } from '../repository.ts';
import { insertMerge, writeRecord } from './merge-repository.ts';
import { mergedFields } from './merged-record.ts';
import { dropOtherPairs, settlePairsOf } from './pair-repository.ts';
import { prepareMerge } from './prepare-merge.ts';
import { requireMergeable } from './require-mergeable.ts';

type Input = ParsedInput<'patients.mergeRecords'>;

async function moveReferences(
  { collections }: RequestContext,
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
  transaction: AuditedTransaction,
): Promise<PatientMerge['moved']> {
  const patients = { from: absorbed.patient._id, to: survivor.patient._id };
  const users = { from: absorbed.user._id, to: survivor.user._id };
  return {
    ...(await moveAppointmentsToPatient(collections, patients, transaction)),
    visits: await moveVisitsToPatient(collections, patients, transaction),
    prescriptions: await movePrescriptionsToPatient(collections, patients, transaction),
    medicalRecords: await moveRecordsToPatient(collections, patients, transaction),
    notifications: await moveNotificationsToUser(collections, users, transaction),
  };
}

/** The absorbed record is deleted softly, and its address is free for the one that stays. */
async function absorb(
  { collections, now }: RequestContext,
  absorbed: PatientWithUser,
  survivorId: string,
  transaction: AuditedTransaction,
): Promise<void> {
  const gone = { deletedAt: now.toISOString(), deletedBy: transaction.userId };
  const email = placeholderEmail(`merged-${absorbed.patient.patientId}`);
  await writeRecord(
    collections,
    absorbed,
    { patient: { ...gone, mergedInto: survivorId }, user: { ...gone, email } },
    transaction,
  );
}

function record(
  transaction: AuditedTransaction,
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
  set: RecordFields,
): void {
  const before: Record<string, unknown> = { ...survivor.user, ...survivor.patient };
  const { searchKeys: _keys, listing: _listing, ...written } = { ...set.user, ...set.patient };
  transaction.record({
    resourceId: survivor.patient._id,
    patientId: survivor.patient._id,
    description: `Merged ${absorbed.patient.patientId} into ${survivor.patient.patientId}`,
    changes: Object.fromEntries(
      Object.entries(written).map(([field, after]) => [
        field,
        { before: before[field] ?? null, after: after ?? null },
      ]),
    ),
  });
  transaction.record({
    resourceId: absorbed.patient._id,
    patientId: absorbed.patient._id,
    description: `${absorbed.patient.patientId} was merged into ${survivor.patient.patientId}`,
    changes: { mergedInto: { before: null, after: survivor.patient.patientId } },
  });
}

/**
 * Makes two records one, in one transaction: the survivor gets the chosen fields, both histories and everything that names the
 * other. The other is kept as it was, so that the merge can be undone.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where a record changed since they were compared; MERGE_APPOINTMENTS_CLASH where
 * both have an appointment to come at one time; MERGE_BLOOD_GROUPS_DIFFER for whoever may not write charts;
 * MERGE_DECEASED_BOOKED where the patient has died and has appointments to come
 */
export async function mergeRecords(
  context: RequestContext,
  input: Input,
): Promise<ChannelOutput<'patients.mergeRecords'>> {
  const { collections, now, session } = context;
  if (input.survivor.patientId === input.absorbed.patientId) throw new AppError('INVALID_INPUT');
  const prepared = await prepareMerge(context, input);
  return context.write(async (transaction) => {
    const { survivor, absorbed } = await requireMergeable(context, input, transaction);
    const ids: [string, string] = [survivor.patient._id, absorbed.patient._id];
    const mergedAt = now.toISOString();
    const photoCopy = prepared?.photo?.address;
    const terms = { taken: input.taken, photoCopy, mergedBy: session.user._id, mergedAt };
    const set = mergedFields(survivor, absorbed, terms);
    await absorb(context, absorbed, survivor.patient._id, transaction);
    await writeRecord(collections, survivor, set, transaction);
    const unfinishedNotes = await readUnfinished(collections, ids[1], transaction);
    const moved = await moveReferences(context, survivor, absorbed, transaction);
    const patients = { from: ids[1], to: ids[0] };
    const letters = await moveLettersToPatient(collections, patients, transaction);
    const merge: PatientMerge = {
      ...firstRevision(now, session.user._id),
      ...terms,
      survivorId: ids[0],
      absorbedId: ids[1],
      before: { survivor, absorbed },
      moved,
      unfinishedNotes,
      letters,
    };
    await insertMerge(collections, merge, transaction);
    await settlePairsOf(collections, ids, 'merged', transaction);
    await dropOtherPairs(collections, ids[1], [], transaction);
    await prepared?.photo?.store(transaction);
    await prepared?.pairs.keep(transaction);
    record(transaction, survivor, absorbed, set);
    return { mergeId: merge._id, survivorId: ids[0] };
  });
}

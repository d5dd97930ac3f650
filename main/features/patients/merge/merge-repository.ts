import { ObjectId } from 'mongodb';
import type { PatientMerge } from '#shared/domain/patient-merge.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { Collections } from '../../../database/collections.ts';
import type { Transaction } from '../../../database/transaction.ts';
import type { PatientWithUser, RecordFields } from '../repository.ts';

export function insertMerge(
  collections: Collections,
  merge: PatientMerge,
  transaction: Transaction,
): Promise<void> {
  return collections.patientMerges.insertOne(merge, transaction.session);
}

export function findMerge(
  collections: Collections,
  id: string,
  transaction?: Transaction,
): Promise<PatientMerge | undefined> {
  return collections.patientMerges.findOne(
    { _id: new ObjectId(id) },
    transaction ? { session: transaction.session } : {},
  );
}

/** The merges, undone or not, that any of these patients had a part in; only whose they were is read. */
export function findMergesOf(
  collections: Collections,
  patientIds: readonly string[],
): Promise<Pick<PatientMerge, 'survivorId' | 'absorbedId'>[]> {
  const ids = patientIds.map((id) => new ObjectId(id));
  return collections.patientMerges.find(
    { $or: [{ survivorId: { $in: ids } }, { absorbedId: { $in: ids } }] },
    { projection: { survivorId: 1, absorbedId: 1 } },
  );
}

/** The merges that still hold, the latest first. */
export function findStandingMerges(collections: Collections, limit: number): Promise<PatientMerge[]> {
  return collections.patientMerges.find(
    { undoneAt: { $exists: false } },
    { sort: { mergedAt: -1, _id: -1 }, limit },
  );
}

export function markUndone(
  collections: Collections,
  merge: PatientMerge,
  transaction: Transaction,
): Promise<void> {
  const set = { undoneBy: transaction.userId, undoneAt: transaction.now.toISOString() };
  return writeFields(collections.patientMerges, merge, set, transaction);
}

/** Writes fields of both documents of a patient that was read in the same transaction. */
export async function writeRecord(
  collections: Collections,
  read: PatientWithUser,
  set: RecordFields,
  transaction: Transaction,
): Promise<void> {
  await writeFields(collections.patients, read.patient, set.patient, transaction);
  await writeFields(collections.users, read.user, set.user, transaction);
}

/** Puts both documents of a patient back as they once were; only their revision goes on. */
export async function putBackRecord(
  collections: Collections,
  now: PatientWithUser,
  before: PatientWithUser,
  { session, now: at, userId }: Transaction,
): Promise<void> {
  const { patients, users } = collections;
  const changed = { updatedAt: at.toISOString(), updatedBy: userId };
  await patients.raw.replaceOne(
    { _id: new ObjectId(now.patient._id) },
    patients.encode({ ...before.patient, ...changed, revision: now.patient.revision + 1 }),
    { session },
  );
  await users.raw.replaceOne(
    { _id: new ObjectId(now.user._id) },
    users.encode({ ...before.user, ...changed, revision: now.user.revision + 1 }),
    { session },
  );
}

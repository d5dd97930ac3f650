import { type Document, type Filter, ObjectId } from 'mongodb';
import type { Patient } from '#shared/domain/patient.ts';
import type { User } from '#shared/domain/user.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

/** A patient: the record and the account that holds name and contact. */
export interface PatientWithUser {
  patient: Patient;
  user: User;
}

/** Fields of both, to be written: values by field, absent ones too. */
export interface RecordFields {
  patient: Partial<Patient>;
  user: Partial<User>;
}

/** A patient as they are once these fields are written. */
export function withFields({ patient, user }: PatientWithUser, set: RecordFields): PatientWithUser {
  return { patient: { ...patient, ...set.patient }, user: { ...user, ...set.user } };
}

const present = { deletedAt: { $exists: false } };
const inTransaction = (transaction?: Transaction) => (transaction ? { session: transaction.session } : {});

/** Patients with their accounts, in the order given. */
export async function withUsers(
  collections: Collections,
  patients: Patient[],
  transaction?: Transaction,
): Promise<PatientWithUser[]> {
  if (patients.length === 0) return [];
  const ids = patients.map((patient) => new ObjectId(patient.userId));
  const users = await collections.users.find({ _id: { $in: ids } }, inTransaction(transaction));
  const byId = new Map(users.map((user) => [user._id, user]));
  return patients.flatMap((patient) => {
    const user = byId.get(patient.userId);
    return user ? [{ patient, user }] : [];
  });
}

export async function findPatient(
  collections: Collections,
  patientId: string,
  transaction?: Transaction,
): Promise<PatientWithUser | undefined> {
  const patient = await collections.patients.findOne(
    { _id: new ObjectId(patientId), ...present },
    inTransaction(transaction),
  );
  return patient ? (await withUsers(collections, [patient], transaction))[0] : undefined;
}

/** A patient whose record is deleted or was merged into another, too. */
export async function findPatientEvenDeleted(
  collections: Collections,
  patientId: string,
  transaction?: Transaction,
): Promise<PatientWithUser | undefined> {
  const patient = await collections.patients.findOne(
    { _id: new ObjectId(patientId) },
    inTransaction(transaction),
  );
  return patient ? (await withUsers(collections, [patient], transaction))[0] : undefined;
}

/** Patients by their ids, deleted ones too: an old appointment still names its patient. */
export async function findPatientsByIds(
  collections: Collections,
  ids: readonly string[],
): Promise<PatientWithUser[]> {
  if (ids.length === 0) return [];
  const patients = await collections.patients.find({
    _id: { $in: [...new Set(ids)].map((id) => new ObjectId(id)) },
  });
  return withUsers(collections, patients);
}

/** Patients by their ids, those whose record is neither deleted nor merged. */
export async function findPresentPatients(
  collections: Collections,
  ids: readonly string[],
): Promise<PatientWithUser[]> {
  const found = await findPatientsByIds(collections, ids);
  return found.filter(({ patient }) => !patient.deletedAt);
}

/**
 * Meets every other transaction that writes the record: of two one runs again. For who writes a document that names the patient,
 * since a snapshot alone would not see that the patient is being merged into another.
 */
export async function claimPatient(
  { patients }: Collections,
  patientId: string,
  { session }: Transaction,
): Promise<void> {
  await patients.raw.updateOne({ _id: new ObjectId(patientId) }, { $inc: { claims: 1 } }, { session });
}

/** Patients by their numbers, "PAT-00417", deleted and merged ones too. */
export function findPatientsByNumber(
  collections: Collections,
  numbers: readonly string[],
): Promise<Pick<Patient, '_id' | 'patientId' | 'mergedInto' | 'formerNumbers'>[]> {
  return collections.patients.find(
    { patientId: { $in: [...numbers] } },
    { projection: { patientId: 1, mergedInto: 1, formerNumbers: 1 } },
  );
}

/** Patients in the order of their ids, behind one of them where it is given. */
export async function findPatientsAfter(
  collections: Collections,
  after: string | undefined,
  limit: number,
): Promise<PatientWithUser[]> {
  const patients = await collections.patients.find(
    { ...(after ? { _id: { $gt: new ObjectId(after) } } : {}), ...present },
    { sort: { _id: 1 }, limit },
  );
  return withUsers(collections, patients);
}

/** Records that were deleted by themselves, not by a merge, the latest first. */
export async function findDeletedPatients(
  collections: Collections,
  limit: number,
): Promise<PatientWithUser[]> {
  const patients = await collections.patients.find(
    { deletedAt: { $exists: true }, mergedInto: { $exists: false } },
    { sort: { deletedAt: -1 }, limit },
  );
  return withUsers(collections, patients);
}

/** About how many patients there are: enough to say how far something has come. */
export function countPatients(collections: Collections): Promise<number> {
  return collections.patients.raw.estimatedDocumentCount();
}

/** What a patient's search keys must match. */
export type SearchCondition = Filter<Document>;

/** Patients whose search keys match, in no particular order; the caller ranks them. */
export async function findBySearchKeys(
  collections: Collections,
  conditions: readonly SearchCondition[],
  limit: number,
): Promise<PatientWithUser[]> {
  const patients = await collections.patients.find(
    { $and: [...conditions, present] },
    { limit, projection: { userId: 1, patientId: 1, status: 1, insurance: 1 } },
  );
  return withUsers(collections, patients);
}

export async function insertPatient(
  collections: Collections,
  { patient, user }: PatientWithUser,
  transaction: Transaction,
): Promise<void> {
  await collections.users.insertOne(user, transaction.session);
  await collections.patients.insertOne(patient, transaction.session);
}

/** Writes derived fields: they follow from other documents and do not raise the revision. */
export async function writeDerivedFields(
  collections: Collections,
  patientId: string,
  set: Partial<Pick<Patient, 'latestVitals' | 'lastVisitDate' | 'searchKeys' | 'listing' | 'seenBy'>>,
  increment: { totalVisits?: number },
  transaction: Transaction,
): Promise<void> {
  const $set = Object.fromEntries(
    Object.entries(set).map(([field, value]) => [field, collections.patients.encodeField(field, value)]),
  );
  await collections.patients.raw.updateOne(
    { _id: new ObjectId(patientId) },
    {
      ...(Object.keys($set).length > 0 ? { $set } : {}),
      ...(Object.keys(increment).length > 0 ? { $inc: increment } : {}),
    },
    { session: transaction.session },
  );
}

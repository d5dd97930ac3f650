import { ObjectId } from 'mongodb';
import type { Prescription } from '#shared/domain/prescription.ts';
import type { Collections } from '../../database/collections.ts';
import { type Behind, newestFirst } from '../../database/newest-first.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };

/** A patient's prescriptions that nobody has completed or cancelled, newest first. */
export function findActiveOfPatient(
  collections: Collections,
  patientId: string,
  limit: number,
): Promise<Prescription[]> {
  return collections.prescriptions.find(
    { patientId: new ObjectId(patientId), status: 'active', ...present },
    { sort: { prescribedDate: -1 }, limit },
  );
}

/** A patient's prescriptions of any status behind a place, newest first. */
export function findOfPatientBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Prescription[]> {
  const { filter, sort } = newestFirst('prescribedDate', behind);
  return collections.prescriptions.find(
    { patientId: new ObjectId(patientId), ...filter, ...present },
    { sort, limit },
  );
}

/** The latest prescription of a visit, not counting a cancelled one. */
export async function findOfVisit(
  collections: Collections,
  visitId: string,
  { session }: Transaction,
): Promise<Prescription | undefined> {
  const [latest] = await collections.prescriptions.find(
    { visitId: new ObjectId(visitId), status: { $ne: 'cancelled' }, ...present },
    { sort: { prescribedDate: -1 }, limit: 1, session },
  );
  return latest;
}

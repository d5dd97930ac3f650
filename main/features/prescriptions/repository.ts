import { ObjectId } from 'mongodb';
import type { Prescription } from '#shared/domain/prescription.ts';
import type { Collections } from '../../database/collections.ts';

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

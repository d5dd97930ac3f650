import type { Prescription } from '#shared/domain/prescription.ts';
import type { Collections } from '../../database/collections.ts';
import type { Behind } from '../../database/newest-first.ts';
import { findOfPatientBehind } from './repository.ts';

/** Everything that a patient was prescribed, behind a place of their timeline, newest first. */
export function listPrescriptionsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Prescription[]> {
  return findOfPatientBehind(collections, patientId, behind, limit);
}

import type { PatientSummary } from '#shared/contract/patients.ts';
import type { Collections } from '../../database/collections.ts';
import { toSummary } from './patient-views.ts';
import { findPatientsByIds, findPresentPatients, type PatientWithUser } from './repository.ts';

const summariesById = (found: readonly PatientWithUser[]) =>
  new Map(found.map((entry) => [entry.patient._id, toSummary(entry)]));

/** Who the patients of these ids are, for lists of other features. */
export async function findSummaries(
  collections: Collections,
  ids: readonly string[],
): Promise<Map<string, PatientSummary>> {
  return summariesById(await findPatientsByIds(collections, ids));
}

/** Who the patients of these ids are, without those whose record is deleted or was merged: for lists to open a record from. */
export async function findPresentSummaries(
  collections: Collections,
  ids: readonly string[],
): Promise<Map<string, PatientSummary>> {
  return summariesById(await findPresentPatients(collections, ids));
}

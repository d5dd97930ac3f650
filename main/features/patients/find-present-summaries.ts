import type { PatientSummary } from '#shared/contract/patients.ts';
import type { Collections } from '../../database/collections.ts';
import { toSummary } from './patient-views.ts';
import { findPresentPatients } from './repository.ts';

/** Who the patients of these ids are, without those whose record is deleted or was merged: for lists to open a record from. */
export async function findPresentSummaries(
  collections: Collections,
  ids: readonly string[],
): Promise<Map<string, PatientSummary>> {
  const found = await findPresentPatients(collections, ids);
  return new Map(found.map((entry) => [entry.patient._id, toSummary(entry)]));
}

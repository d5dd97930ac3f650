import type { PatientSummary } from '#shared/contract/patients.ts';
import type { Collections } from '../../database/collections.ts';
import { toSummary } from './patient-views.ts';
import { findPatientsByIds } from './repository.ts';

/** Who the patients of these ids are, for lists of other features. */
export async function findSummaries(
  collections: Collections,
  ids: readonly string[],
): Promise<Map<string, PatientSummary>> {
  const found = await findPatientsByIds(collections, ids);
  return new Map(found.map((entry) => [entry.patient._id, toSummary(entry)]));
}

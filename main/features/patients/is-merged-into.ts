import type { Collections } from '../../database/collections.ts';
import { findPatientEvenDeleted } from './repository.ts';

/** Whether one patient's record is in another's now, be it by way of others. */
export async function isMergedInto(
  collections: Collections,
  patientId: string,
  survivorId: string,
): Promise<boolean> {
  const seen = new Set<string>();
  let at: string | undefined = patientId;
  while (at && !seen.has(at)) {
    if (at === survivorId) return true;
    seen.add(at);
    at = (await findPatientEvenDeleted(collections, at))?.patient.mergedInto;
  }
  return false;
}

import type { Collections } from '../../../database/collections.ts';
import { findMergesOf } from './merge-repository.ts';

/** Whether two records are or once were one, be it by way of others: a note may have moved from one to the other. */
export async function wereOnePatient(collections: Collections, one: string, other: string): Promise<boolean> {
  const seen = new Set([one]);
  let reached = [one];
  while (reached.length > 0) {
    if (seen.has(other)) return true;
    const merges = await findMergesOf(collections, reached);
    reached = merges
      .flatMap(({ survivorId, absorbedId }) => [survivorId, absorbedId])
      .filter((patientId) => !seen.has(patientId));
    for (const patientId of reached) seen.add(patientId);
  }
  return false;
}

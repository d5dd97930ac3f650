import type { Collections } from '../../database/collections.ts';
import { findPatientEvenDeleted, findPatientsByNumber } from './repository.ts';

/**
 * The ids under which a patient with a number, "PAT-00417", is or was known: their own, and those of the records that were merged
 * into it, whichever of the numbers is named. Empty where nobody has it.
 */
export async function findIdsOfPatient(collections: Collections, number: string): Promise<string[]> {
  const [named] = await findPatientsByNumber(collections, [number.trim().toUpperCase()]);
  if (!named) return [];
  const seen = new Set([named._id]);
  let into = named.mergedInto;
  let numbers = named.formerNumbers ?? [];
  while (into && !seen.has(into)) {
    const survivor = await findPatientEvenDeleted(collections, into);
    if (!survivor) break;
    seen.add(into);
    into = survivor.patient.mergedInto;
    numbers = [...numbers, ...(survivor.patient.formerNumbers ?? [])];
  }
  const merged = await findPatientsByNumber(collections, numbers);
  return [...new Set([...seen, ...merged.map(({ _id }) => _id)])];
}

import type { Collections } from '../../database/collections.ts';
import { findPatientByNumber } from './repository.ts';

/** The id of the patient with a number, "PAT-00417"; undefined where there is none. */
export async function findPatientIdByNumber(
  collections: Collections,
  number: string,
): Promise<string | undefined> {
  return (await findPatientByNumber(collections, number.trim().toUpperCase()))?._id;
}

import type { Collections } from '../../../database/collections.ts';
import { moveReferences } from '../../../database/move-references.ts';
import type { Transaction } from '../../../database/transaction.ts';

/**
 * Gives a patient's letters to another patient: two records of one person become one, or are parted again.
 * @param onlyIds of them only these
 * @returns their ids
 */
export function moveLettersToPatient(
  collections: Collections,
  patients: { from: string; to: string },
  transaction: Transaction,
  onlyIds?: readonly string[],
): Promise<string[]> {
  return moveReferences(collections.letters, { field: 'patientId', ...patients }, transaction, onlyIds);
}

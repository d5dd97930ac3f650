import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { countDraftsOfPatient } from './repository.ts';

/** True where a patient has a note that nobody has completed. */
export async function hasUnfinishedNotes(
  collections: Collections,
  patientId: string,
  transaction: Transaction,
): Promise<boolean> {
  return (await countDraftsOfPatient(collections, patientId, transaction)) > 0;
}

import type { Collections } from '../../../database/collections.ts';
import type { Transaction } from '../../../database/transaction.ts';
import type { PatientWithUser } from '../repository.ts';
import { findPairs } from './find-pairs.ts';
import { type ComparedPair, dropOtherPairs, keepPairs } from './pair-repository.ts';

/** What a registration or an edit makes of the work list of duplicates: compared before the transaction, kept in it. */
export interface NotedPairs {
  keep(transaction: Transaction): Promise<void>;
}

/**
 * Compares a patient as they will be with the others.
 * @param except the record that is merged with this one or parted from it: of the two somebody has decided
 */
export async function notePairs(
  collections: Collections,
  patient: PatientWithUser,
  except?: string,
): Promise<NotedPairs> {
  const found = await findPairs(collections, patient);
  const pairs: ComparedPair[] = found.filter(({ patientIds }) => !except || !patientIds.includes(except));
  return {
    async keep(transaction) {
      await dropOtherPairs(collections, patient.patient._id, pairs, transaction);
      await keepPairs(collections, pairs, transaction);
    },
  };
}

import type { Prescription } from '#shared/domain/prescription.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findOfVisit } from './repository.ts';

/** What was prescribed at a visit, if anything was. */
export function findPrescriptionOfVisit(
  collections: Collections,
  visitId: string,
  transaction: Transaction,
): Promise<Prescription | undefined> {
  return findOfVisit(collections, visitId, transaction);
}

import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findCompleted, findDraftIds } from './visit-sum-repository.ts';

/** The ids of the notes of a patient that nobody has completed. */
export function readUnfinished(
  collections: Collections,
  patientId: string,
  transaction: Transaction,
): Promise<string[]> {
  return findDraftIds(collections, patientId, transaction);
}

/** Of notes that were unfinished once, those that have been completed, the earliest first. */
export function readCompletedSince(
  collections: Collections,
  visitIds: readonly string[],
  transaction: Transaction,
): Promise<Visit[]> {
  return findCompleted(collections, visitIds, transaction);
}

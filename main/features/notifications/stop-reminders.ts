import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { expireReminders } from './repository.ts';

/** Nobody is reminded of an appointment any more. @param userId the patient's account */
export function stopReminders(
  collections: Collections,
  userId: string,
  transaction: Transaction,
): Promise<void> {
  return expireReminders(collections, userId, transaction);
}

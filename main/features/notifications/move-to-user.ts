import type { Collections } from '../../database/collections.ts';
import { moveReferences } from '../../database/move-references.ts';
import type { Transaction } from '../../database/transaction.ts';

/**
 * Gives the notifications of one account to another.
 * @param onlyIds of them only these
 * @returns their ids
 */
export function moveNotificationsToUser(
  collections: Collections,
  users: { from: string; to: string },
  transaction: Transaction,
  onlyIds?: readonly string[],
): Promise<string[]> {
  return moveReferences(collections.notifications, { field: 'userId', ...users }, transaction, onlyIds);
}

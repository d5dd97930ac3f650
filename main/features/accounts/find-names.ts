import type { User } from '#shared/domain/user.ts';
import type { Collections } from '../../database/collections.ts';
import { findAccountsByIds } from './repository.ts';

/** The accounts behind ids, for the names on documents; people who have left are still named. */
export async function findAccountsById(collections: Collections, ids: readonly (string | undefined)[]): Promise<Map<string, User>> {
  const accounts = await findAccountsByIds(collections, ids.filter((id) => id !== undefined));
  return new Map(accounts.map((account) => [account._id, account]));
}

import { staffName, type User } from '#shared/domain/user.ts';
import type { Collections } from '../../database/collections.ts';
import { findAccountsByIds, findStaff } from './repository.ts';

/** The accounts behind ids, for the names on documents; people who have left are still named. */
export async function findAccountsById(
  collections: Collections,
  ids: readonly (string | undefined)[],
): Promise<Map<string, User>> {
  const accounts = await findAccountsByIds(
    collections,
    ids.filter((id) => id !== undefined),
  );
  return new Map(accounts.map((account) => [account._id, account]));
}

/** Tells the name of each of some people by their id, as documents have it: "Dr Amara Lindqvist". */
export async function namesOf(
  collections: Collections,
  ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => string | undefined> {
  const accounts = await findAccountsById(collections, ids);
  return (id) => {
    const account = id ? accounts.get(id) : undefined;
    return account && staffName(account);
  };
}

/** Everybody on the staff, for a list to choose from. */
export function listStaffAccounts(collections: Collections, systemUserId: string): Promise<User[]> {
  return findStaff(collections, systemUserId);
}

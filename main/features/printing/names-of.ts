import { staffName } from '#shared/domain/user.ts';
import type { Collections } from '../../database/collections.ts';
import { findAccountsById } from '../accounts/find-names.ts';

/** Tells the name of each of some people by their id, as patients know them: "Dr Amara Lindqvist". */
export async function namesOf(
  collections: Collections,
  ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => string | undefined> {
  const accounts = await findAccountsById(collections, [...new Set(ids)]);
  return (id) => {
    const account = id ? accounts.get(id) : undefined;
    return account && staffName(account);
  };
}

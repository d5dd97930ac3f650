import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findAccountByEmail } from './repository.ts';

/** Whether another account has an email, of whatever role. */
export async function isEmailTaken(
  collections: Collections,
  email: string,
  exceptId: string,
  transaction: Transaction,
): Promise<boolean> {
  const account = await findAccountByEmail(collections, email, transaction);
  return account !== undefined && account._id !== exceptId;
}

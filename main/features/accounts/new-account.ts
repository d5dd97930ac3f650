import type { User } from '#shared/domain/user.ts';
import { newId } from '../../database/new-id.ts';

type AccountFields = Pick<User, 'email' | 'password' | 'role' | 'firstName' | 'lastName'> & Partial<User>;

/** A new account's document: active, first revision. */
export function newAccount(fields: AccountFields, now: Date): User {
  const moment = now.toISOString();
  return {
    _id: newId(),
    revision: 1,
    createdAt: moment,
    updatedAt: moment,
    isActive: true,
    isVerified: false,
    ...fields,
  };
}

import type { Collections } from '../../database/collections.ts';
import type { Session } from '../../router/session-holder.ts';
import { findStaffById } from './repository.ts';

/**
 * What an open session comes to, as the account stands now: it ends where the account is no longer active, and the screen
 * is locked where role, rights or password were changed by somebody else, since unlocking opens the session afresh.
 */
export async function checkSession(
  collections: Collections,
  { user, mustChangePassword }: Session,
): Promise<'stays' | 'is-locked' | 'ends'> {
  const account = await findStaffById(collections, user._id);
  if (!account?.isActive) return 'ends';
  const isAdmin = account.isAdmin ?? account.role === 'admin';
  const isSame = account.role === user.role && isAdmin === user.isAdmin;
  return isSame && (account.isVerified || mustChangePassword) ? 'stays' : 'is-locked';
}

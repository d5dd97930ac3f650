import { staffName } from '#shared/domain/user.ts';
import type { Actor } from './audit-trail.ts';
import type { SessionUser } from './session-holder.ts';

/** The person signed in, as audit entries name them. */
export function actorOf(user: SessionUser): Actor {
  return {
    userId: user._id,
    email: user.email,
    role: user.isAdmin && user.role !== 'admin' ? `${user.role} and admin` : user.role,
    name: staffName(user),
  };
}

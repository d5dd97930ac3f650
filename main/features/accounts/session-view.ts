import type { SignedInSession } from '#shared/contract/session.ts';
import type { Session, SessionHolder } from '../../router/session-holder.ts';

/** The session as the window may know it. */
export function toSignedInSession(session: Session, sessions: SessionHolder): SignedInSession {
  return {
    user: { ...session.user },
    abilities: [...session.abilities],
    isLocked: session.isLocked,
    mustChangePassword: session.mustChangePassword,
    drafts: session.isLocked ? {} : sessions.drafts(),
  };
}

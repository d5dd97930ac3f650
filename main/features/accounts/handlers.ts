import type { AppEvent } from '#shared/contract/events.ts';
import type { SignedInSession } from '#shared/contract/session.ts';
import { AppError } from '#shared/errors.ts';
import { createOneAtATime } from '../../one-at-a-time.ts';
import type { FeatureHandlers, RequestContext } from '../../router/request-context.ts';
import type { OpenSession, Session, SessionHolder } from '../../router/session-holder.ts';
import { changePassword } from './change-password.ts';
import { createStaff } from './create-staff.ts';
import { liftLockout } from './lift-lockout.ts';
import { listDoctors, listStaff } from './list-staff.ts';
import { recoverAdmin } from './recover-admin.ts';
import { resetPassword } from './reset-password.ts';
import { toSignedInSession } from './session-view.ts';
import { setAvailability } from './set-availability.ts';
import { setStaffActive } from './set-staff-active.ts';
import { signIn, signInAgain } from './sign-in.ts';
import { toSessionUser } from './staff-views.ts';
import { updateStaff } from './update-staff.ts';

export interface AccountsDependencies {
  sessions: SessionHolder;
  /** Writes the audit entries that wait for a pause, before somebody leaves. */
  settleAudit: () => Promise<void>;
  /** Gives up the time that the session holds in the calendar. */
  endHold: (session: Session) => Promise<void>;
  isRecoveryKey: (typed: string) => Promise<boolean>;
  /** Opens a person's session, with what they had typed on this computer and not saved. */
  openSession: OpenSession;
  emit: (event: AppEvent) => void;
}

/** Notes in the audit log that the person left or came back to the screen. */
function noteSessionEvent(
  context: RequestContext,
  action: 'LOGIN' | 'LOGOUT',
  description: string,
): Promise<void> {
  return context.write(async (transaction) => {
    transaction.record({
      action,
      resource: 'User',
      resourceId: transaction.userId,
      description,
      isSecurityEvent: true,
    });
  });
}

export function createAccountsHandlers(dependencies: AccountsDependencies): FeatureHandlers<'accounts'> {
  const { sessions, settleAudit, endHold, isRecoveryKey, openSession, emit } = dependencies;
  // Guesses made at the same moment are still counted one by one.
  const oneAtATime = createOneAtATime();

  const currentView = (): SignedInSession => {
    if (!sessions.current) throw new AppError('NOT_SIGNED_IN');
    return toSignedInSession(sessions.current, sessions);
  };

  return {
    'accounts.getSession': async () => (sessions.current ? { session: currentView() } : {}),
    'accounts.signIn': (context, input) =>
      oneAtATime(async () => {
        const before = sessions.current?.user._id;
        if (before !== undefined) await settleAudit();
        const user = await signIn(context, input);
        await openSession(toSessionUser(user), { mustChangePassword: !user.isVerified });
        if (before !== undefined && before !== user._id) emit({ kind: 'person-changed' });
        return currentView();
      }),
    'accounts.signOut': async (context) => {
      // Nobody is kept at the screen, or before it, by a database that is away.
      sessions.close();
      emit({ kind: 'signed-out' });
      await settleAudit();
      await endHold(context.session);
      await noteSessionEvent(context, 'LOGOUT', 'Signed out');
      return {};
    },
    'accounts.lock': async (context) => {
      if (context.session.isLocked) return {};
      sessions.lock();
      emit({ kind: 'locked' });
      await settleAudit();
      await endHold(context.session);
      await noteSessionEvent(context, 'LOGOUT', 'The screen was locked');
      return {};
    },
    'accounts.unlock': (context, { password }) =>
      oneAtATime(async () => {
        const user = await signInAgain(context, password);
        await openSession(toSessionUser(user), { mustChangePassword: !user.isVerified });
        return currentView();
      }),
    'accounts.changePassword': (context, input) =>
      oneAtATime(async () => {
        await changePassword(context, input);
        if (sessions.current?.user._id === context.session.user._id) sessions.passwordChanged();
        return currentView();
      }),
    'accounts.keepDraft': async ({ now, session }, { userId, key, values }) => {
      if (userId !== session.user._id) throw new AppError('NOT_SIGNED_IN');
      const isOnDisk = await sessions.keepDraft(key, values);
      return isOnDisk ? { keptAt: now.toISOString() } : {};
    },
    'accounts.recoverAdmin': async (context, input) => {
      await recoverAdmin(context, input, isRecoveryKey);
      return {};
    },
    'accounts.listStaff': listStaff,
    'accounts.createStaff': createStaff,
    'accounts.updateStaff': updateStaff,
    'accounts.setStaffActive': setStaffActive,
    'accounts.liftLockout': liftLockout,
    'accounts.resetPassword': resetPassword,
    'accounts.listDoctors': listDoctors,
    'accounts.setAvailability': setAvailability,
  };
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import { staffName, type User } from '#shared/domain/user.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { Actor } from '../../router/audit-trail.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { isPasswordOf } from './password-hash.ts';
import { findAccountByEmail, findStaffById, noteSignIn } from './repository.ts';
import { countWrongPassword, isLockedOut, lockedError } from './wrong-password.ts';

/** The system account stands in where nobody is known; the entry keeps what was typed. */
function actorFor(context: RequestContext, user: User | undefined, typedEmail: string): Actor {
  if (!user) return { userId: context.clinic.systemUserId, email: typedEmail.slice(0, 254) };
  return { userId: user._id, email: user.email, role: user.role, name: staffName(user) };
}

function refusedBeforePassword(user: User, now: Date): ErrorCode | undefined {
  if (user.role === 'patient') return 'PATIENTS_DO_NOT_SIGN_IN';
  if (isLockedOut(user, now)) return 'ACCOUNT_LOCKED';
  return undefined;
}

/** Keeps a failed attempt; a wrong password is counted and may lock the account. */
async function refuse(
  context: RequestContext,
  user: User | undefined,
  typedEmail: string,
  code: ErrorCode,
): Promise<AppError> {
  const isWrongPassword = user !== undefined && code === 'SIGN_IN_FAILED';
  const lockedUntil = await context.write(
    async (transaction) => {
      const until = isWrongPassword ? await countWrongPassword(context, user._id, transaction) : undefined;
      transaction.record({
        action: 'LOGIN',
        resource: 'User',
        resourceId: user?._id,
        description: until ? 'Failed to sign in; the account is locked' : 'Failed to sign in',
        status: 'failure',
        errorMessage: code,
        isSecurityEvent: true,
        severity: until ? 'critical' : 'warning',
      });
      return until;
    },
    actorFor(context, user, typedEmail),
  );
  if (lockedUntil) return lockedError(lockedUntil, context.now);
  if (code === 'ACCOUNT_LOCKED' && user?.lockedUntil) return lockedError(user.lockedUntil, context.now);
  return new AppError(code);
}

/**
 * Checks email and password and notes the sign-in. The caller opens the session.
 * @throws AppError SIGN_IN_FAILED, ACCOUNT_LOCKED, ACCOUNT_INACTIVE or PATIENTS_DO_NOT_SIGN_IN, each kept as a security event
 */
export async function signIn(context: RequestContext, input: ParsedInput<'accounts.signIn'>): Promise<User> {
  const { collections, clinic, now } = context;
  const user = await findAccountByEmail(collections, input.email);
  const early = user && user._id !== clinic.systemUserId ? refusedBeforePassword(user, now) : undefined;
  if (early) throw await refuse(context, user, input.email, early);
  const isRight = await isPasswordOf(user?.password, input.password);
  if (!user || !isRight || user._id === clinic.systemUserId) {
    throw await refuse(context, user, input.email, 'SIGN_IN_FAILED');
  }
  if (!user.isActive) throw await refuse(context, user, input.email, 'ACCOUNT_INACTIVE');
  try {
    return await enter(context, user);
  } catch (error) {
    if (error instanceof AppError) throw await refuse(context, user, input.email, error.value.code);
    throw error;
  }
}

/** Notes the sign-in, unless the account is no longer what it was when its password was checked. */
function enter(context: RequestContext, checked: User): Promise<User> {
  const { collections, now } = context;
  return context.write(
    async (transaction) => {
      const user = await findStaffById(collections, checked._id, transaction);
      if (!user || user.password !== checked.password) throw new AppError('SIGN_IN_FAILED');
      if (isLockedOut(user, now)) throw new AppError('ACCOUNT_LOCKED');
      if (!user.isActive) throw new AppError('ACCOUNT_INACTIVE');
      await noteSignIn(collections, user._id, transaction);
      transaction.record({
        action: 'LOGIN',
        resource: 'User',
        resourceId: user._id,
        description: 'Signed in',
        isSecurityEvent: true,
      });
      return user;
    },
    actorFor(context, checked, checked.email),
  );
}

/** Signs the person of a locked screen in again, by whatever email the account has now. */
export async function signInAgain(context: RequestContext, password: string): Promise<User> {
  const { _id, email } = context.session.user;
  const account = await findStaffById(context.collections, _id);
  return signIn(context, { email: account?.email ?? email, password });
}

import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { isPasswordOf } from './password-hash.ts';
import { findStaffById } from './repository.ts';
import { countWrongPassword, isLockedOut, lockedError } from './wrong-password.ts';

interface Confirmation {
  password: string;
  /** The field of the input that a refusal names. */
  field: string;
  /** What it was typed for, as the audit log says it: "sign a note". */
  purpose: string;
  /** Whose record the call is bound to, where it is. */
  patientId?: string;
}

/**
 * Makes sure that it is the person who is signed in who asks for something grave: by their password, once more.
 * @throws AppError WRONG_PASSWORD, which is counted as a failed sign-in is; ACCOUNT_LOCKED
 */
export async function confirmPassword(context: RequestContext, typed: Confirmation): Promise<void> {
  const { collections, session, now } = context;
  const account = await findStaffById(collections, session.user._id);
  if (account?.lockedUntil && isLockedOut(account, now)) throw lockedError(account.lockedUntil, now);
  if (await isPasswordOf(account?.password, typed.password)) return;
  const lockedUntil = await noteWrongPassword(context, typed);
  if (lockedUntil) throw lockedError(lockedUntil, now);
  throw new AppError('WRONG_PASSWORD', { fields: { [typed.field]: 'WRONG_PASSWORD' } });
}

function noteWrongPassword(
  context: RequestContext,
  { purpose, patientId }: Confirmation,
): Promise<Date | undefined> {
  return context.write(async (transaction) => {
    const until = await countWrongPassword(context, transaction.userId, transaction);
    const description = `Typed a wrong password to ${purpose}`;
    transaction.record({
      action: 'UPDATE',
      resource: 'User',
      resourceId: transaction.userId,
      patientId,
      description: until ? `${description}; the account is locked` : description,
      status: 'failure',
      errorMessage: 'WRONG_PASSWORD',
      isSecurityEvent: true,
      severity: until ? 'critical' : 'warning',
    });
    return until;
  });
}

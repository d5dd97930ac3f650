import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { hashPassword, isPasswordOf } from './password-hash.ts';
import { findStaffById, updateAccount } from './repository.ts';
import { countWrongPassword, isLockedOut, lockedError } from './wrong-password.ts';

/**
 * Changes one's own password; the account is verified from then on.
 * @throws AppError WRONG_PASSWORD, which is counted as a failed sign-in is; ACCOUNT_LOCKED; PASSWORD_UNCHANGED
 */
export async function changePassword(
  context: RequestContext,
  input: ParsedInput<'accounts.changePassword'>,
): Promise<void> {
  const { collections, session } = context;
  const before = await findStaffById(collections, session.user._id);
  if (before?.lockedUntil && isLockedOut(before, context.now)) {
    throw lockedError(before.lockedUntil, context.now);
  }
  if (!(await isPasswordOf(before?.password, input.currentPassword))) {
    const lockedUntil = await noteWrongPassword(context);
    if (lockedUntil) throw lockedError(lockedUntil, context.now);
    throw new AppError('WRONG_PASSWORD', { fields: { currentPassword: 'WRONG_PASSWORD' } });
  }
  if (input.currentPassword === input.newPassword) {
    throw new AppError('PASSWORD_UNCHANGED', { fields: { newPassword: 'PASSWORD_UNCHANGED' } });
  }
  const password = await hashPassword(input.newPassword);
  await context.write(async (transaction) => {
    const user = await findStaffById(collections, session.user._id, transaction);
    if (!user) throw new AppError('NOT_FOUND');
    await updateAccount(
      collections,
      user,
      { password, isVerified: true, resetPasswordExpire: null },
      transaction,
    );
    transaction.record({
      resourceId: user._id,
      description: 'Changed their own password',
      isSecurityEvent: true,
    });
  });
}

function noteWrongPassword(context: RequestContext): Promise<Date | undefined> {
  return context.write(async (transaction) => {
    const until = await countWrongPassword(context, transaction.userId, transaction);
    transaction.record({
      resourceId: transaction.userId,
      description: until
        ? 'Typed a wrong password to change it; the account is locked'
        : 'Typed a wrong password to change it',
      status: 'failure',
      errorMessage: 'WRONG_PASSWORD',
      isSecurityEvent: true,
      severity: until ? 'critical' : 'warning',
    });
    return until;
  });
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { confirmPassword } from './confirm-password.ts';
import { hashPassword } from './password-hash.ts';
import { findStaffById, updateAccount } from './repository.ts';

/**
 * Changes one's own password; the account is verified from then on.
 * @throws AppError WRONG_PASSWORD, which is counted as a failed sign-in is; ACCOUNT_LOCKED; PASSWORD_UNCHANGED
 */
export async function changePassword(
  context: RequestContext,
  input: ParsedInput<'accounts.changePassword'>,
): Promise<void> {
  const { collections, session } = context;
  await confirmPassword(context, {
    password: input.currentPassword,
    field: 'currentPassword',
    purpose: 'change it',
  });
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

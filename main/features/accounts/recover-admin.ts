import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { hashPassword } from './password-hash.ts';
import { findAccountByEmail, updateAccount } from './repository.ts';

/**
 * Lets an admin who forgot the password back in: who holds the recovery key could open the data anyway.
 * @throws AppError WRONG_RECOVERY_KEY, kept as a security event; NOT_FOUND where the email is no admin's
 */
export async function recoverAdmin(
  context: RequestContext,
  input: ParsedInput<'accounts.recoverAdmin'>,
  isRecoveryKey: (typed: string) => Promise<boolean>,
): Promise<void> {
  const { collections, clinic } = context;
  const isRight = await isRecoveryKey(input.recoveryKey);
  const account = await findAccountByEmail(collections, input.email);
  const isPerson = account !== undefined && account._id !== clinic.systemUserId;
  const isAdmin = isPerson && (account.role === 'admin' || account.isAdmin === true);
  const actor = { userId: clinic.systemUserId, email: input.email };
  if (!isRight || !account || !isAdmin) {
    await context.write(async (transaction) => {
      transaction.record({
        action: 'LOGIN',
        resource: 'User',
        resourceId: account?._id,
        description: 'Failed to reset a password with the recovery key',
        status: 'failure',
        isSecurityEvent: true,
        severity: 'critical',
      });
    }, actor);
    throw new AppError(isRight ? 'NOT_FOUND' : 'WRONG_RECOVERY_KEY');
  }
  const password = await hashPassword(input.newPassword);
  await context.write(async (transaction) => {
    const user = await findAccountByEmail(collections, input.email, transaction);
    if (!user) throw new AppError('NOT_FOUND');
    const set = { password, isVerified: true, isActive: true, failedSignIns: 0, lockedUntil: null };
    await updateAccount(collections, user, set, transaction);
    transaction.record({
      action: 'UPDATE',
      resource: 'User',
      resourceId: user._id,
      description: 'Reset their password with the recovery key',
      isSecurityEvent: true,
      severity: 'critical',
    });
  }, actor);
}

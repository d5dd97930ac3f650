import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { newAccount } from './new-account.ts';
import { hashPassword, oneTimePassword } from './password-hash.ts';
import { insertAccount } from './repository.ts';
import { toStaffMember } from './staff-views.ts';

/**
 * Creates a member of staff with a one-time password, which is returned once and stored only as its hash.
 * @throws AppError EMAIL_TAKEN
 */
export async function createStaff(
  context: RequestContext,
  input: ParsedInput<'accounts.createStaff'>,
): Promise<ChannelOutput<'accounts.createStaff'>> {
  const password = oneTimePassword();
  const user = newAccount({ ...input, password: await hashPassword(password) }, context.now);
  await context.write(async (transaction) => {
    try {
      await insertAccount(context.collections, user, transaction);
    } catch (error) {
      if (!duplicateKeyFields(error)?.includes('email')) throw error;
      throw new AppError('EMAIL_TAKEN', { fields: { email: 'EMAIL_TAKEN' } });
    }
    transaction.record({
      resourceId: user._id,
      description: `Created the account of ${staffName(user)}`,
      changes: { ...input },
      isSecurityEvent: true,
    });
  });
  return { staff: toStaffMember(user, context.now), oneTimePassword: password };
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeStaff } from './change-staff.ts';
import { hashPassword, oneTimePassword } from './password-hash.ts';
import { updateAccount } from './repository.ts';

/** Gives somebody a one-time password, which must be changed at the next sign-in. */
export async function resetPassword(
  context: RequestContext,
  { staffId }: ParsedInput<'accounts.resetPassword'>,
): Promise<ChannelOutput<'accounts.resetPassword'>> {
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const staff = await changeStaff(context, staffId, async (user, transaction) => {
    const set = { password: hash, isVerified: false, failedSignIns: 0, lockedUntil: null };
    await updateAccount(context.collections, user, set, transaction);
    return { description: 'Reset the password' };
  });
  return { staff, oneTimePassword: password };
}

import type { StaffMember } from '#shared/contract/accounts.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeStaff } from './change-staff.ts';
import { updateAccount } from './repository.ts';

/** Lets somebody sign in again who is locked out after repeated failures. */
export function liftLockout(
  context: RequestContext,
  { staffId }: ParsedInput<'accounts.liftLockout'>,
): Promise<StaffMember> {
  return changeStaff(context, staffId, async (user, transaction) => {
    await updateAccount(context.collections, user, { failedSignIns: 0, lockedUntil: null }, transaction);
    return { description: 'Lifted the lockout' };
  });
}

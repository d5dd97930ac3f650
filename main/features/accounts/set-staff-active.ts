import type { StaffMember } from '#shared/contract/accounts.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeStaff, requireAnotherAdmin } from './change-staff.ts';
import { updateAccount } from './repository.ts';

/**
 * Lets a member of staff in or keeps them out. Nobody does it to themselves.
 * @throws AppError NOT_ON_YOURSELF, LAST_ADMIN, EDIT_CONFLICT
 */
export function setStaffActive(
  context: RequestContext,
  { staffId, isActive, revision }: ParsedInput<'accounts.setStaffActive'>,
): Promise<StaffMember> {
  return changeStaff(context, staffId, async (user, transaction) => {
    if (user._id === context.session.user._id) throw new AppError('NOT_ON_YOURSELF');
    if (user.revision !== revision) throw new EditConflict(user.updatedBy);
    if (!isActive) await requireAnotherAdmin(context, user, transaction);
    await updateAccount(context.collections, user, { isActive }, transaction);
    return {
      description: isActive ? 'Activated the account' : 'Deactivated the account',
      changes: { isActive: { before: user.isActive, after: isActive } },
    };
  });
}

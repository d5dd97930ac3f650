import type { StaffMember } from '#shared/contract/accounts.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../database/apply-edits.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeStaff, requireAnotherAdmin } from './change-staff.ts';

/**
 * Applies an admin's edits to an account.
 * @throws AppError EDIT_CONFLICT, EMAIL_TAKEN, LAST_ADMIN
 */
export function updateStaff(
  context: RequestContext,
  input: ParsedInput<'accounts.updateStaff'>,
): Promise<StaffMember> {
  return changeStaff(context, input.staffId, async (user, transaction) => {
    const role = input.edits.role?.value ?? user.role;
    const isAdmin = input.edits.isAdmin ? input.edits.isAdmin.value === true : user.isAdmin === true;
    if (role !== 'admin' && !isAdmin) await requireAnotherAdmin(context, user, transaction);
    try {
      const read = { ...user, isAdmin: user.isAdmin ?? false };
      const changes = await applyEdits(context.collections.users, read, input.edits, transaction);
      return { description: `Edited ${Object.keys(changes).join(', ') || 'nothing'}`, changes };
    } catch (error) {
      if (!duplicateKeyFields(error)?.includes('email')) throw error;
      throw new AppError('EMAIL_TAKEN', { fields: { 'edits.email.value': 'EMAIL_TAKEN' } });
    }
  });
}

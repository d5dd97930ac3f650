import type { StaffMember } from '#shared/contract/accounts.ts';
import { staffName, type User } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { drawNumber } from '../../database/counters.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { countOtherActiveAdmins, findStaffById } from './repository.ts';
import { toStaffMember } from './staff-views.ts';

/** Reads an account, lets `change` write to it, and keeps the entry that `change` describes. */
export async function changeStaff(
  context: RequestContext,
  staffId: string,
  change: (
    user: User,
    transaction: AuditedTransaction,
  ) => Promise<{ description: string; changes?: Record<string, unknown> }>,
): Promise<StaffMember> {
  const { collections, clinic } = context;
  const changed = await context.write(async (transaction) => {
    if (staffId === clinic.systemUserId) throw new AppError('NOT_FOUND');
    const user = await findStaffById(collections, staffId, transaction);
    if (!user) throw new AppError('NOT_FOUND');
    const { description, changes } = await change(user, transaction);
    transaction.record({
      resourceId: user._id,
      description: `${description}: ${staffName(user)}`,
      changes,
      isSecurityEvent: true,
    });
    return findStaffById(collections, staffId, transaction);
  });
  if (!changed) throw new AppError('NOT_FOUND');
  return toStaffMember(changed, context.now);
}

/** @throws AppError LAST_ADMIN where nobody else could administer the clinic */
export async function requireAnotherAdmin(
  context: RequestContext,
  user: User,
  transaction: AuditedTransaction,
): Promise<void> {
  const isAdmin = user.role === 'admin' || user.isAdmin === true;
  if (!isAdmin || !user.isActive) return;
  // Two administrators who put each other out at the same moment write this number both: one of them looks again.
  await drawNumber(context.collections, 'administrators', transaction.session);
  const others = await countOtherActiveAdmins(
    context.collections,
    user._id,
    context.clinic.systemUserId,
    transaction,
  );
  if (others === 0) throw new AppError('LAST_ADMIN');
}

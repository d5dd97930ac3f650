import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findStaffById } from './repository.ts';
import { toDoctorColumn } from './staff-views.ts';

/**
 * Sets a doctor's working week.
 * @throws AppError FORBIDDEN where it is neither one's own week nor one's job; EDIT_CONFLICT
 */
export async function setAvailability(
  context: RequestContext,
  input: ParsedInput<'accounts.setAvailability'>,
): Promise<DoctorColumn> {
  const { collections, session } = context;
  const isOwn = session.user._id === input.doctorId && session.abilities.has('availability.editOwn');
  if (!isOwn && !session.abilities.has('availability.editAny')) throw new AppError('FORBIDDEN');
  const changed = await context.write(async (transaction) => {
    const doctor = await findStaffById(collections, input.doctorId, transaction);
    if (doctor?.role !== 'doctor') throw new AppError('NOT_FOUND');
    const edits = { availability: { base: input.base, value: input.value } };
    const changes = await applyEdits(collections.users, doctor, edits, transaction);
    transaction.record({
      resourceId: doctor._id,
      description: `Set the working hours of ${staffName(doctor)}`,
      changes,
    });
    return findStaffById(collections, input.doctorId, transaction);
  });
  if (!changed) throw new AppError('NOT_FOUND');
  return toDoctorColumn(changed);
}

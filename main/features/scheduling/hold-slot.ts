import type { ParsedInput } from '#shared/contract/contract.ts';
import { isOnSlotGrid, occupiedSlots } from '#shared/domain/appointment.ts';
import { HOLD_MINUTES } from '#shared/domain/slot-hold.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { putHold } from './slot-hold-repository.ts';

/**
 * Holds a time for whoever fills in a form, until two minutes from now. Where a colleague holds it already, theirs stays and
 * nothing is said: the window hears of their hold anyway.
 * @throws AppError INVALID_INPUT off the five-minute grid, NOT_FOUND where the doctor is not active
 */
export async function holdSlot(
  context: RequestContext,
  input: ParsedInput<'scheduling.holdSlot'>,
): Promise<Record<string, never>> {
  const { collections, now, session } = context;
  const { doctorId, dateTime, duration } = input;
  if (!isOnSlotGrid(dateTime)) throw new AppError('INVALID_INPUT', { fields: { dateTime: 'OFF_GRID' } });
  await requireActiveDoctor(context, doctorId);
  const hold = {
    _id: session.id,
    doctorId,
    holderId: session.user._id,
    dateTime,
    duration,
    occupiedSlots: occupiedSlots(dateTime, duration),
    expiresAt: new Date(now.getTime() + HOLD_MINUTES * 60_000).toISOString(),
  };
  await putHold(collections, hold, now);
  return {};
}

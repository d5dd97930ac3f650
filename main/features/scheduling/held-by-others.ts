import { occupiedSlots } from '#shared/domain/appointment.ts';
import type { SlotHold } from '#shared/domain/slot-hold.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { findHoldsBut } from './slot-hold-repository.ts';

/** What others hold at this moment, of all doctors and days. */
export function findHeldByOthers({ collections, session, now }: RequestContext): Promise<SlotHold[]> {
  return findHoldsBut(collections, session.id, now);
}

/** The slots of a doctor that others hold. */
export async function findHeldSlots(context: RequestContext, doctorId: string): Promise<number[]> {
  const holds = await findHeldByOthers(context);
  return holds.filter((hold) => hold.doctorId === doctorId).flatMap((hold) => hold.occupiedSlots);
}

/**
 * Lets nobody book by a slip what a colleague is about to book. Who books at the same moment is told apart by the unique
 * indexes of the appointments, never by this.
 * @throws AppError SLOT_HELD with the holder's name as `by`, unless it is accepted
 */
export async function requireNotHeld(
  context: RequestContext,
  booking: { doctorId: string; dateTime: string; duration: number; acceptsHeld: boolean },
): Promise<void> {
  if (booking.acceptsHeld) return;
  const slots = new Set(occupiedSlots(booking.dateTime, booking.duration));
  const hold = (await findHeldByOthers(context)).find(
    (one) => one.doctorId === booking.doctorId && one.occupiedSlots.some((slot) => slots.has(slot)),
  );
  if (!hold) return;
  const holder = (await findAccountsById(context.collections, [hold.holderId])).get(hold.holderId);
  throw new AppError('SLOT_HELD', holder ? { parameters: { by: staffName(holder) } } : {});
}

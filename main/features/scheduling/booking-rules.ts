import { isOnSlotGrid } from '#shared/domain/appointment.ts';
import { type DoctorTime, isWithinAvailability } from '#shared/domain/working-hours.ts';
import { AppError } from '#shared/errors.ts';

/** How far back one may still book: a walk-in is written down a little after the fact. */
const GRACE_MINUTES = 30;

/**
 * What must hold of a new start, besides a free slot.
 * @throws AppError INVALID_INPUT off the five-minute grid, IN_THE_PAST, OUTSIDE_AVAILABILITY unless accepted
 */
export function checkStart(
  doctor: DoctorTime,
  booking: { dateTime: string; duration: number; acceptsOutsideAvailability: boolean },
  now: Date,
  timeZone: string,
): void {
  if (!isOnSlotGrid(booking.dateTime))
    throw new AppError('INVALID_INPUT', { fields: { dateTime: 'OFF_GRID' } });
  if (isPast(booking.dateTime, now)) throw new AppError('IN_THE_PAST');
  if (booking.acceptsOutsideAvailability) return;
  if (!isWithinAvailability(doctor, booking.dateTime, booking.duration, timeZone)) {
    throw new AppError('OUTSIDE_AVAILABILITY');
  }
}

/** Whether a start is too long ago to be booked. */
export function isPast(dateTime: string, now: Date): boolean {
  return Date.parse(dateTime) < now.getTime() - GRACE_MINUTES * 60_000;
}

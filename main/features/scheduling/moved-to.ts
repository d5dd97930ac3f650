import { type Appointment, isOpen, occupiedSlots } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import type { AppointmentChange } from './change-appointment.ts';
import { overbookingIsWatched } from './slot-conflict.ts';

interface Place {
  doctorId: string;
  dateTime: string;
  duration: number;
}

/**
 * What a move changes.
 * @param onTop where it is put on top of others, who did it and why
 * @throws AppError STATUS_STEP_REFUSED where the appointment is not open
 */
export function movedTo(
  { clinic: { timeZone }, now }: Pick<RequestContext, 'clinic' | 'now'>,
  appointment: Appointment,
  { doctorId, dateTime, duration }: Place,
  onTop: Appointment['overbooking'],
): AppointmentChange {
  if (!isOpen(appointment.status)) {
    throw new AppError('STATUS_STEP_REFUSED', { parameters: { from: appointment.status, to: 'scheduled' } });
  }
  const isSameDay = clinicDate(appointment.dateTime, timeZone) === clinicDate(dateTime, timeZone);
  return {
    set: {
      doctorId,
      dateTime,
      duration,
      occupiedSlots: onTop ? null : occupiedSlots(dateTime, duration),
      overbooking: onTop ?? null,
      movedFrom: leftPlace(appointment, { doctorId, dateTime, duration }, now),
      // Whoever is moved to another day has not arrived for it.
      ...(isSameDay ? {} : { arrivedAt: null, room: null, calledAt: null }),
    },
    description: onTop ? 'Moved the appointment on top of others' : 'Moved the appointment',
    ...(onTop ? overbookingIsWatched : {}),
  };
}

/** The place that a move frees; none where it had taken no time, or goes back to where it came from: that is an undo. */
function leftPlace(from: Appointment, to: Place, now: Date): Appointment['movedFrom'] | null {
  const isBack = from.movedFrom !== undefined && isSamePlace(from.movedFrom, to);
  if (from.overbooking || isBack) return null;
  const { doctorId, dateTime, duration } = from;
  return { doctorId, dateTime, duration, at: now.toISOString() };
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.doctorId === other.doctorId &&
    one.duration === other.duration &&
    Date.parse(one.dateTime) === Date.parse(other.dateTime)
  );
}

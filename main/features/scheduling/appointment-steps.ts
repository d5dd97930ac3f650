import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, isOpen, occupiedSlots } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { type AppointmentChange, changeAppointment, requireStep } from './change-appointment.ts';

type Step = ParsedInput<'scheduling.confirmAppointment'>;

/** The patient said that they will come. */
export function confirmAppointment(context: RequestContext, step: Step): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    requireStep(appointment.status, 'confirmed');
    return { set: { status: 'confirmed' }, description: 'Confirmed the appointment' };
  });
}

/** The patient is here. The status stays until the doctor takes the visit. Throws NOT_SAME_DAY on any other clinic day. */
export function checkInPatient(
  context: RequestContext,
  step: ParsedInput<'scheduling.checkInPatient'>,
): Promise<AppointmentView> {
  const { clinic, now } = context;
  return changeAppointment(context, step, (appointment) => {
    if (!isOpen(appointment.status)) requireStep(appointment.status, 'in-progress');
    if (appointment.arrivedAt) throw new EditConflict(appointment.updatedBy);
    if (clinicDate(appointment.dateTime, clinic.timeZone) !== clinicDate(now, clinic.timeZone)) {
      throw new AppError('NOT_SAME_DAY');
    }
    return {
      set: { arrivedAt: now.toISOString(), ...(step.room ? { room: step.room } : {}) },
      description: step.hasConfirmedDetails
        ? 'Checked the patient in, with phone, address and insurance confirmed'
        : 'Checked the patient in',
    };
  });
}

/** The check-in was a slip. */
export function undoCheckIn(context: RequestContext, step: Step): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    if (!isOpen(appointment.status)) requireStep(appointment.status, 'scheduled');
    return { set: { arrivedAt: null, room: null, calledAt: null }, description: 'Took the check-in back' };
  });
}

/** Gives the slot back, with the reason. */
export function cancelAppointment(
  context: RequestContext,
  step: ParsedInput<'scheduling.cancelAppointment'>,
): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => cancelled(context, appointment, step.reason));
}

/** What a cancellation changes. @throws AppError STATUS_STEP_REFUSED */
export function cancelled(
  { now }: RequestContext,
  { status }: Appointment,
  reason: string,
): AppointmentChange {
  requireStep(status, 'cancelled');
  return {
    set: {
      status: 'cancelled',
      cancelReason: reason,
      cancelledAt: now.toISOString(),
      occupiedSlots: null,
      arrivedAt: null,
      calledAt: null,
    },
    description: 'Cancelled the appointment',
  };
}

/** The patient did not come: only once the time has passed, and not for somebody who is here. */
export function markNoShow(context: RequestContext, step: Step): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    requireStep(appointment.status, 'no-show');
    if (appointment.arrivedAt || Date.parse(appointment.dateTime) > context.now.getTime()) {
      throw new AppError('STATUS_STEP_REFUSED', { parameters: { from: appointment.status, to: 'no-show' } });
    }
    return { set: { status: 'no-show', occupiedSlots: null }, description: 'Marked as no-show' };
  });
}

/** A no-show came after all: back to scheduled on the same clinic day, if the slot is still free. */
export function reinstateAppointment(context: RequestContext, step: Step): Promise<AppointmentView> {
  const { clinic, now } = context;
  return changeAppointment(context, step, (appointment) => {
    requireStep(appointment.status, 'scheduled');
    if (clinicDate(appointment.dateTime, clinic.timeZone) !== clinicDate(now, clinic.timeZone)) {
      throw new AppError('NOT_SAME_DAY');
    }
    return {
      set: {
        status: 'scheduled',
        // What was on top stays there.
        occupiedSlots: appointment.overbooking
          ? null
          : occupiedSlots(appointment.dateTime, appointment.duration),
      },
      description: 'Reinstated the appointment',
    };
  });
}

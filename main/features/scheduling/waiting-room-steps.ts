import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, isOpen } from '#shared/domain/appointment.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeAppointment, requireStep } from './change-appointment.ts';

/** @throws AppError NOT_ARRIVED; STATUS_STEP_REFUSED where the visit has begun or the appointment is over */
function requireWaiting({ status, arrivedAt }: Appointment): void {
  if (!isOpen(status)) requireStep(status, 'in-progress');
  if (!arrivedAt) throw new AppError('NOT_ARRIVED');
}

/** The patient is in a room, or in another one than before. Nothing else changes. */
export function assignRoom(
  context: RequestContext,
  step: ParsedInput<'scheduling.assignRoom'>,
): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    requireWaiting(appointment);
    return { set: { room: step.room }, description: 'Took the patient to a room' };
  });
}

/** The patient is back in the waiting room, and nobody has called them. */
export function leaveRoom(
  context: RequestContext,
  step: ParsedInput<'scheduling.leaveRoom'>,
): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    requireWaiting(appointment);
    return { set: { room: null, calledAt: null }, description: 'Took the patient back to the waiting room' };
  });
}

/** The doctor asks for the patient. The visit begins only when the doctor takes them in. */
export function callPatient(
  context: RequestContext,
  step: ParsedInput<'scheduling.callPatient'>,
): Promise<AppointmentView> {
  return changeAppointment(context, step, (appointment) => {
    requireWaiting(appointment);
    return {
      set: { room: step.room, calledAt: context.now.toISOString() },
      description: 'Called the patient',
    };
  });
}

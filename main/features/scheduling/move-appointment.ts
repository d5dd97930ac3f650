import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { Appointment } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { checkStart } from './booking-rules.ts';
import { changeAppointment } from './change-appointment.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { movedTo } from './moved-to.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { orOnTop } from './slot-conflict.ts';

/**
 * Moves an appointment in one atomic step: the old slot is only given up with the new one won.
 * Where it is taken the appointment is put on top, if that is meant and says why; where it is free, an appointment that was
 * on top is one like any other from then on.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, SLOT_HELD, OUTSIDE_AVAILABILITY, IN_THE_PAST, STATUS_STEP_REFUSED, EDIT_CONFLICT
 */
export async function moveAppointment(
  context: RequestContext,
  input: ParsedInput<'scheduling.moveAppointment'>,
): Promise<AppointmentView> {
  const { clinic, now, session } = context;
  const { overbooking } = input;
  const doctor = await requireActiveDoctor(context, input.doctorId);
  const end = addMinutes(input.dateTime, input.duration);
  const time = await findDoctorTime(context, doctor, { start: input.dateTime, end });
  checkStart(time, input, now, clinic.timeZone);
  await requireNotHeld(context, input);
  const moveWith = (onTop: Appointment['overbooking']) =>
    changeAppointment(context, input, (appointment) => movedTo(context, appointment, input, onTop));
  return orOnTop(
    () => moveWith(undefined),
    overbooking && (() => moveWith({ ...overbooking, by: session.user._id })),
  );
}

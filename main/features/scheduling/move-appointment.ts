import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, isOpen, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { checkStart } from './booking-rules.ts';
import { type AppointmentChange, changeAppointment } from './change-appointment.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { orOnTop, overbookingIsWatched } from './slot-conflict.ts';

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
  const place = (appointment: Appointment, onTop: Appointment['overbooking']): AppointmentChange => {
    if (!isOpen(appointment.status)) {
      throw new AppError('STATUS_STEP_REFUSED', {
        parameters: { from: appointment.status, to: 'scheduled' },
      });
    }
    const isSameDay =
      clinicDate(appointment.dateTime, clinic.timeZone) === clinicDate(input.dateTime, clinic.timeZone);
    return {
      set: {
        doctorId: input.doctorId,
        dateTime: input.dateTime,
        duration: input.duration,
        occupiedSlots: onTop ? null : occupiedSlots(input.dateTime, input.duration),
        overbooking: onTop ?? null,
        // Whoever is moved to another day has not arrived for it.
        ...(isSameDay ? {} : { arrivedAt: null, room: null, calledAt: null }),
      },
      description: onTop ? 'Moved the appointment on top of others' : 'Moved the appointment',
      ...(onTop ? overbookingIsWatched : {}),
    };
  };
  const moveWith = (onTop: Appointment['overbooking']) =>
    changeAppointment(context, input, (appointment) => place(appointment, onTop));
  return orOnTop(
    () => moveWith(undefined),
    overbooking && (() => moveWith({ ...overbooking, by: session.user._id })),
  );
}

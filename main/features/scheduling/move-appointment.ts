import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, clinicDate } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { checkStart } from './booking-rules.ts';
import { changeAppointment } from './change-appointment.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';

/**
 * Moves an appointment in one atomic step: the old slot is only given up with the new one won.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, OUTSIDE_AVAILABILITY, IN_THE_PAST, STATUS_STEP_REFUSED, EDIT_CONFLICT
 */
export async function moveAppointment(
  context: RequestContext,
  input: ParsedInput<'scheduling.moveAppointment'>,
): Promise<AppointmentView> {
  const { clinic, now } = context;
  const doctor = await requireActiveDoctor(context, input.doctorId);
  const end = addMinutes(input.dateTime, input.duration);
  const time = await findDoctorTime(context, doctor, { start: input.dateTime, end });
  checkStart(time, input, now, clinic.timeZone);
  return changeAppointment(context, input, (appointment) => {
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
        occupiedSlots: occupiedSlots(input.dateTime, input.duration),
        // Whoever is moved to another day has not arrived for it.
        ...(isSameDay ? {} : { arrivedAt: null, room: null, calledAt: null }),
      },
      description: 'Moved the appointment',
    };
  });
}

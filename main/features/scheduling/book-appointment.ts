import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, formatDateTime } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { toAppointmentView } from './appointment-views.ts';
import { checkStart } from './booking-rules.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { insertAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { orOnTop, overbookingIsWatched, takingSlots } from './slot-conflict.ts';

/**
 * Books an appointment. The slot is won by the database's unique indexes: of any number of bookers one succeeds.
 * Where they are taken it is booked on top, if that is meant and says why.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, SLOT_HELD, OUTSIDE_AVAILABILITY, IN_THE_PAST, PATIENT_NOT_ACTIVE, NOT_FOUND
 */
export async function bookAppointment(
  context: RequestContext,
  input: ParsedInput<'scheduling.bookAppointment'>,
): Promise<AppointmentView> {
  const { clinic, collections, now, session } = context;
  const { acceptsOutsideAvailability, acceptsHeld, overbooking, ...fields } = input;
  const doctor = await requireActiveDoctor(context, input.doctorId);
  const end = addMinutes(input.dateTime, input.duration);
  const time = await findDoctorTime(context, doctor, { start: input.dateTime, end });
  checkStart(time, input, now, clinic.timeZone);
  await requireNotHeld(context, input);
  const appointmentId = await drawId(collections, 'appointments');
  const fresh: Appointment = {
    ...fields,
    ...firstRevision(now, session.user._id),
    bookedBy: session.user._id,
    appointmentId,
    status: 'scheduled',
    reminderSent: false,
  };
  const insert = async (appointment: Appointment): Promise<Appointment> => {
    await context.write(async (transaction) => {
      const patient = await requireLivingPatient(context, input.patientId, transaction);
      await takingSlots(() => insertAppointment(collections, appointment, transaction));
      const when = formatDateTime(input.dateTime, clinic.locale, clinic.timeZone);
      const onTop = appointment.overbooking;
      transaction.record({
        resourceId: appointment._id,
        patientId: input.patientId,
        description: `Booked ${appointmentId}${onTop ? ' on top' : ''} for ${patient.patientId} with ${staffName(doctor)}, ${when}`,
        changes: {
          ...fields,
          ...(acceptsOutsideAvailability ? { acceptsOutsideAvailability } : {}),
          ...(acceptsHeld ? { acceptsHeld } : {}),
          ...(onTop ? { overbooking: onTop } : {}),
        },
        ...(onTop ? overbookingIsWatched : {}),
      });
    });
    return appointment;
  };
  const booked = await orOnTop(
    () => insert({ ...fresh, occupiedSlots: occupiedSlots(input.dateTime, input.duration) }),
    overbooking && (() => insert({ ...fresh, overbooking: { ...overbooking, by: session.user._id } })),
  );
  return toAppointmentView(collections, booked);
}

import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { AppError } from '#shared/errors.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { isPast } from './booking-rules.ts';
import { insertAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { requireAsSeen } from './rest-of-series.ts';
import { findAppointments } from './series-repository.ts';
import { overbookingIsWatched, takingSlots } from './slot-conflict.ts';
import { followBookedAgain } from './waitlist-repository.ts';

/**
 * Books cancelled appointments again where they were, all of them or none, under numbers of their own. What was on top of
 * others is on top again.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, IN_THE_PAST, PATIENT_NOT_ACTIVE, EDIT_CONFLICT, NOT_FOUND;
 * STATUS_STEP_REFUSED where one is not cancelled
 */
export async function bookAgain(
  context: RequestContext,
  { appointments: steps }: ParsedInput<'scheduling.bookAgain'>,
): Promise<ChannelOutput<'scheduling.bookAgain'>> {
  const { collections, now, session } = context;
  const seen = await findAppointments(
    collections,
    steps.map(({ appointmentId }) => appointmentId),
  );
  for (const { doctorId, dateTime } of seen) {
    await requireActiveDoctor(context, doctorId);
    if (isPast(dateTime, now)) throw new AppError('IN_THE_PAST');
  }
  const numbers: string[] = [];
  for (const _ of steps) numbers.push(await drawId(collections, 'appointments'));

  const booked = await context.write(async (transaction) => {
    const again: Appointment[] = [];
    for (const cancelled of await requireAsSeen(context, steps, transaction)) {
      if (cancelled.status !== 'cancelled') {
        throw new AppError('STATUS_STEP_REFUSED', {
          parameters: { from: cancelled.status, to: 'scheduled' },
        });
      }
      await requireLivingPatient(context, cancelled.patientId, transaction);
      const { patientId, doctorId, dateTime, duration, type, reason, notes, series, overbooking } = cancelled;
      const fields = { patientId, doctorId, dateTime, duration, type, reason, notes, series };
      const onTop = overbooking && { overbooking: { ...overbooking, by: session.user._id } };
      const appointment: Appointment = {
        ...fields,
        ...firstRevision(now, session.user._id),
        bookedBy: session.user._id,
        appointmentId: numbers[again.length] ?? '',
        status: 'scheduled',
        reminderSent: false,
        ...(onTop ?? { occupiedSlots: occupiedSlots(dateTime, duration) }),
      };
      await takingSlots(() => insertAppointment(collections, appointment, transaction));
      await followBookedAgain(collections, cancelled._id, appointment._id, transaction);
      transaction.record({
        resourceId: appointment._id,
        patientId,
        description: `Booked ${appointment.appointmentId} again in the place of ${cancelled.appointmentId}, which had been cancelled`,
        changes: { ...fields, ...onTop },
        ...(onTop ? overbookingIsWatched : {}),
      });
      again.push(appointment);
    }
    return again;
  });
  return { appointments: await toAppointmentViews(collections, booked) };
}

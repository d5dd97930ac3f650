import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, formatDateTime } from '#shared/domain/clinic-time.ts';
import { keepRhythm } from '#shared/domain/series.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import { newId } from '../../database/new-id.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { checkStart } from './booking-rules.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { insertAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { takingSlots } from './slot-conflict.ts';

/**
 * Books the chosen dates of a series, all of them or none. They are numbered as they are booked: what was left out does not
 * count.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, SLOT_HELD, OUTSIDE_AVAILABILITY, IN_THE_PAST, PATIENT_NOT_ACTIVE,
 * NOT_FOUND; INVALID_INPUT where the dates do not lie whole intervals apart
 */
export async function bookSeries(
  context: RequestContext,
  input: ParsedInput<'scheduling.bookSeries'>,
): Promise<ChannelOutput<'scheduling.bookSeries'>> {
  const { clinic, collections, now, session } = context;
  const { dates, everyWeeks, acceptsHeld, ...fields } = input;
  const { doctorId, duration } = fields;
  const chosen = dates.toSorted((one, other) => Date.parse(one.dateTime) - Date.parse(other.dateTime));
  const starts = chosen.map(({ dateTime }) => dateTime);
  if (!keepRhythm(starts, everyWeeks, clinic.timeZone))
    throw new AppError('INVALID_INPUT', { fields: { dates: 'INVALID' } });
  const doctor = await requireActiveDoctor(context, doctorId);
  const range = { start: starts[0] ?? '', end: addMinutes(starts.at(-1) ?? '', duration) };
  const time = await findDoctorTime(context, doctor, range);
  for (const date of chosen) {
    checkStart(time, { ...date, duration }, now, clinic.timeZone);
    await requireNotHeld(context, { doctorId, duration, acceptsHeld, dateTime: date.dateTime });
  }
  const seriesId = newId();
  const appointments: Appointment[] = [];
  for (const [index, { dateTime }] of chosen.entries()) {
    appointments.push({
      ...fields,
      ...firstRevision(now, session.user._id),
      dateTime,
      bookedBy: session.user._id,
      appointmentId: await drawId(collections, 'appointments'),
      status: 'scheduled',
      reminderSent: false,
      occupiedSlots: occupiedSlots(dateTime, duration),
      series: { seriesId, number: index + 1, of: chosen.length, everyWeeks },
    });
  }
  await context.write(async (transaction) => {
    const patient = await requireLivingPatient(context, fields.patientId, transaction);
    for (const [index, appointment] of appointments.entries()) {
      await takingSlots(() => insertAppointment(collections, appointment, transaction));
      const { _id, appointmentId, dateTime, series } = appointment;
      const when = formatDateTime(dateTime, clinic.locale, clinic.timeZone);
      transaction.record({
        resourceId: _id,
        patientId: fields.patientId,
        description: `Booked ${appointmentId} for ${patient.patientId} with ${staffName(doctor)}, ${when}, ${index + 1} of ${appointments.length} in a series`,
        changes: {
          ...fields,
          dateTime,
          series,
          ...(chosen[index]?.acceptsOutsideAvailability ? { acceptsOutsideAvailability: true } : {}),
        },
      });
    }
  });
  return { appointments: await toAppointmentViews(collections, appointments) };
}

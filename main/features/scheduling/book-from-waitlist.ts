import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes, formatDateTime } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import type { WaitlistEntry } from '#shared/domain/waitlist.ts';
import { AppError } from '#shared/errors.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { toAppointmentView } from './appointment-views.ts';
import { checkStart } from './booking-rules.ts';
import { writeChange } from './change-appointment.ts';
import { requireWaiting, writeEntryChange } from './end-waitlist-entry.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { movedTo } from './moved-to.ts';
import { findAppointment, insertAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { takingSlots } from './slot-conflict.ts';
import { findWaitlistEntry } from './waitlist-repository.ts';

/**
 * Gives somebody on the waitlist a time: a later appointment of theirs is moved there, otherwise a new one is booked. The
 * entry ends in the same transaction, so of two who offer at once one succeeds.
 * @throws AppError EDIT_CONFLICT where the entry changed or ended; SLOT_TAKEN, PATIENT_ALREADY_BOOKED, SLOT_HELD,
 * OUTSIDE_AVAILABILITY, IN_THE_PAST, STATUS_STEP_REFUSED, PATIENT_NOT_ACTIVE, NOT_FOUND
 */
export async function bookFromWaitlist(
  context: RequestContext,
  input: ParsedInput<'scheduling.bookFromWaitlist'>,
): Promise<AppointmentView> {
  const { clinic, collections, now } = context;
  const { doctorId, dateTime } = input;
  const seen = await findWaitlistEntry(collections, input.entryId);
  if (!seen) throw new AppError('NOT_FOUND');
  const { duration } = seen;
  const doctor = await requireActiveDoctor(context, doctorId);
  const time = await findDoctorTime(context, doctor, {
    start: dateTime,
    end: addMinutes(dateTime, duration),
  });
  checkStart(time, { dateTime, duration, acceptsOutsideAvailability: false }, now, clinic.timeZone);
  await requireNotHeld(context, { doctorId, dateTime, duration, acceptsHeld: false });
  const number = seen.appointmentId ? undefined : await drawId(collections, 'appointments');

  const booked = await context.write(async (transaction) => {
    const entry = await requireWaiting(context, input, transaction);
    await requireLivingPatient(context, entry.patientId, transaction);
    const appointment = number
      ? newAppointment(context, entry, input, number)
      : await findAppointment(collections, entry.appointmentId ?? '', transaction);
    if (!appointment) throw new AppError('NOT_FOUND');
    const set = {
      status: 'booked',
      bookedAppointmentId: appointment._id,
      endedAt: now.toISOString(),
    } as const;
    const closing = `Ended a wait on the waitlist with ${appointment.appointmentId}`;
    await writeEntryChange(context, entry, set, closing, transaction);
    if (number) {
      const when = formatDateTime(dateTime, clinic.locale, clinic.timeZone);
      const spoken = `Booked ${number} from the waitlist with ${staffName(doctor)}, ${when}`;
      await insert(context, appointment, spoken, transaction);
    } else {
      const place = { doctorId, dateTime, duration };
      await writeChange(context, appointment, movedTo(context, appointment, place, undefined), transaction);
    }
    return findAppointment(collections, appointment._id, transaction);
  });
  if (!booked) throw new AppError('NOT_FOUND');
  return toAppointmentView(collections, booked);
}

function newAppointment(
  { now, session }: RequestContext,
  { patientId, duration, type, reason }: WaitlistEntry,
  { doctorId, dateTime }: { doctorId: string; dateTime: string },
  appointmentId: string,
): Appointment {
  return {
    ...firstRevision(now, session.user._id),
    appointmentId,
    patientId,
    doctorId,
    dateTime,
    duration,
    type,
    reason,
    bookedBy: session.user._id,
    status: 'scheduled',
    reminderSent: false,
    occupiedSlots: occupiedSlots(dateTime, duration),
  };
}

async function insert(
  { collections }: RequestContext,
  appointment: Appointment,
  description: string,
  transaction: AuditedTransaction,
): Promise<void> {
  await takingSlots(() => insertAppointment(collections, appointment, transaction));
  const { patientId, doctorId, dateTime, duration, type, reason } = appointment;
  transaction.record({
    action: 'CREATE',
    resourceId: appointment._id,
    patientId,
    description,
    changes: { patientId, doctorId, dateTime, duration, type, reason },
  });
}

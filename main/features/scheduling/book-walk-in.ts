import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, occupiedSlots, SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { clinicDate, clinicDayRange, formatTime } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { drawId } from '../../database/counters.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { toAppointmentView } from './appointment-views.ts';
import { findHeldSlots } from './held-by-others.ts';
import { findTakenSlots, insertAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { takingSlots } from './slot-conflict.ts';

const SLOT_MS = SLOT_MINUTES * 60_000;
/** Others book at the same moment: the slot that was free when it was looked for may be gone. */
const ATTEMPTS = 3;

/**
 * Books the doctor's next free five minutes of today, from those that run now on, and checks the patient in, in one
 * transaction. Whoever stands at the desk is seen whatever the doctor's working hours say.
 * @throws AppError SLOT_TAKEN where nothing is free today; PATIENT_ALREADY_BOOKED, PATIENT_NOT_ACTIVE, NOT_FOUND
 */
export async function bookWalkIn(
  context: RequestContext,
  input: ParsedInput<'scheduling.bookWalkIn'>,
): Promise<AppointmentView> {
  const { clinic, collections, now, session } = context;
  const doctor = await requireActiveDoctor(context, input.doctorId);
  const appointmentId = await drawId(collections, 'appointments');
  const moment = now.toISOString();
  const fresh = {
    ...input,
    ...firstRevision(now, session.user._id),
    bookedBy: session.user._id,
    appointmentId,
    duration: SLOT_MINUTES,
    status: 'scheduled' as const,
    reminderSent: false,
    arrivedAt: moment,
  };
  const bookAt = async (dateTime: string) => {
    const occupied = occupiedSlots(dateTime, SLOT_MINUTES);
    const appointment: Appointment = { ...fresh, dateTime, occupiedSlots: occupied };
    await context.write(async (transaction) => {
      const patient = await requireLivingPatient(context, input.patientId, transaction);
      await takingSlots(() => insertAppointment(collections, appointment, transaction));
      const when = formatTime(dateTime, clinic.locale, clinic.timeZone);
      transaction.record({
        resourceId: appointment._id,
        patientId: input.patientId,
        description: `Booked ${appointmentId} for ${patient.patientId} with ${staffName(doctor)} as a walk-in, ${when}, and checked the patient in`,
        changes: { ...input, dateTime, duration: SLOT_MINUTES, arrivedAt: moment },
      });
    });
    return toAppointmentView(collections, appointment);
  };
  for (let attempt = 1; ; attempt += 1) {
    const dateTime = await findFreeSlot(context, input.doctorId);
    try {
      return await bookAt(dateTime);
    } catch (error) {
      const isTaken = error instanceof AppError && error.value.code === 'SLOT_TAKEN';
      if (!isTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The first five minutes from now to the end of the clinic's day that the doctor has free. @throws AppError SLOT_TAKEN */
async function findFreeSlot(context: RequestContext, doctorId: string): Promise<string> {
  const { clinic, collections, now } = context;
  const first = Math.floor(now.getTime() / SLOT_MS);
  const { end } = clinicDayRange(clinicDate(now, clinic.timeZone), clinic.timeZone);
  const last = Date.parse(end) / SLOT_MS - 1;
  const taken = await findTakenSlots(collections, doctorId, first, last);
  for (const slot of await findHeldSlots(context, doctorId)) taken.add(slot);
  for (let slot = first; slot <= last; slot += 1) {
    if (!taken.has(slot)) return new Date(slot * SLOT_MS).toISOString();
  }
  throw new AppError('SLOT_TAKEN');
}

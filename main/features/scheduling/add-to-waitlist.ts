import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { lastUsefulDate, type WaitlistEntry } from '#shared/domain/waitlist.ts';
import { AppError } from '#shared/errors.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireLivingPatient } from '../patients/require-living-patient.ts';
import { findAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { insertWaitlistEntry } from './waitlist-repository.ts';

/**
 * Puts a patient on the waitlist, for any time or for one that is earlier than an appointment of theirs.
 * @throws AppError ALREADY_ON_WAITLIST, PATIENT_NOT_ACTIVE, NOT_FOUND; STATUS_STEP_REFUSED where the appointment is not
 * open; INVALID_INPUT where the last day is over
 */
export async function addToWaitlist(
  context: RequestContext,
  input: ParsedInput<'scheduling.addToWaitlist'>,
): Promise<ChannelOutput<'scheduling.addToWaitlist'>> {
  const { clinic, collections, now, session } = context;
  const { patientId, appointmentId, doctorId, notAfter } = input;
  if (notAfter && notAfter < clinicDate(now, clinic.timeZone))
    throw new AppError('INVALID_INPUT', { fields: { notAfter: 'IN_THE_PAST' } });
  if (doctorId) await requireActiveDoctor(context, doctorId);
  const fresh = firstRevision(now, session.user._id);
  try {
    await context.write(async (transaction) => {
      const patient = await requireLivingPatient(context, patientId, transaction);
      const appointment = appointmentId && (await findAppointment(collections, appointmentId, transaction));
      if (appointmentId && (!appointment || appointment.patientId !== patientId))
        throw new AppError('NOT_FOUND');
      if (appointment && !isOpen(appointment.status)) {
        const parameters = { from: appointment.status, to: 'scheduled' };
        throw new AppError('STATUS_STEP_REFUSED', { parameters });
      }
      const start = appointment ? appointment.dateTime : undefined;
      const entry: WaitlistEntry = {
        ...input,
        ...fresh,
        status: 'waiting',
        declined: [],
        lastDate: lastUsefulDate(notAfter, start, clinic.timeZone),
      };
      await insertWaitlistEntry(collections, entry, transaction);
      transaction.record({
        resourceId: entry._id,
        patientId,
        description: appointment
          ? `Put ${patient.patientId} on the waitlist, for a time before ${appointment.appointmentId}`
          : `Put ${patient.patientId} on the waitlist`,
        changes: { ...input },
      });
    });
  } catch (error) {
    if (duplicateKeyFields(error)?.includes('appointmentId')) throw new AppError('ALREADY_ON_WAITLIST');
    throw error;
  }
  return { entryId: fresh._id };
}

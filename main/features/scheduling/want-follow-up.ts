import { takesTime } from '#shared/domain/appointment.ts';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import { followUpReason } from '#shared/domain/follow-up.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { lastUsefulDate, type WaitlistEntry } from '#shared/domain/waitlist.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { findAppointment } from './repository.ts';
import { findWaitingFollowUp, insertWaitlistEntry } from './waitlist-repository.ts';

/** So many days before and after the wished date are as good. */
const DAYS_AROUND = 7;

const laterDate = (one: string, other: string) => (one.localeCompare(other) < 0 ? other : one);

/**
 * Puts the patient of a visit on the waitlist where its doctor wants to see them again and no appointment stands for that: the front
 * desk finds it there. Part of the transaction that completes the visit. Nothing happens where it is booked, where no date is wished,
 * or where the patient waits for a follow-up with this doctor already.
 */
export async function wantFollowUp(
  context: RequestContext,
  visit: Pick<Visit, 'patientId' | 'doctorId' | 'visitId' | 'chiefComplaint' | 'followUp'>,
  transaction: AuditedTransaction,
): Promise<void> {
  const { clinic, collections } = context;
  const { patientId, doctorId, followUp } = visit;
  if (!followUp?.required || !followUp.date) return;
  const booked =
    followUp.appointmentId && (await findAppointment(collections, followUp.appointmentId, transaction));
  if (booked && takesTime(booked)) return;
  if (await findWaitingFollowUp(collections, { patientId, doctorId }, transaction)) return;
  const today = clinicDate(transaction.now, clinic.timeZone);
  const earliest = addDays(followUp.date, -DAYS_AROUND);
  const latest = addDays(followUp.date, DAYS_AROUND);
  const notAfter = laterDate(latest, today);
  const entry: WaitlistEntry = {
    ...firstRevision(transaction.now, transaction.userId),
    patientId,
    doctorId,
    duration: clinic.appointmentTypes['follow-up'].minutes,
    type: 'follow-up',
    reason: followUpReason(visit),
    weekdays: [],
    notBefore: laterDate(earliest, today),
    notAfter,
    isUrgent: false,
    lastDate: lastUsefulDate(notAfter, undefined, clinic.timeZone),
    status: 'waiting',
    declined: [],
  };
  await insertWaitlistEntry(collections, entry, transaction);
  transaction.record({
    action: 'CREATE',
    resource: 'Appointment',
    resourceId: entry._id,
    patientId,
    description: `Put the patient on the waitlist for a follow-up of ${visit.visitId}`,
    changes: { notBefore: entry.notBefore, notAfter, reason: entry.reason },
  });
}

import { clinicDate, clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { countUnfinished, countWaiting } from './open-appointment-repository.ts';

/**
 * True where a patient has an open appointment today or later, one that is going on, or waits for one. Today's count from the
 * morning on: who is late or sits in the waiting room is still to be seen.
 */
export async function isStillBooked(
  { clinic, collections, now }: RequestContext,
  patientId: string,
  transaction: AuditedTransaction,
): Promise<boolean> {
  const today = clinicDate(now, clinic.timeZone);
  const morning = new Date(clinicDayRange(today, clinic.timeZone).start);
  const open = await countUnfinished(collections, patientId, morning, transaction);
  return open > 0 || (await countWaiting(collections, patientId, today, transaction)) > 0;
}

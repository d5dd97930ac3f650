import type { Appointment } from '#shared/domain/appointment.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { cancelled } from './appointment-steps.ts';
import { writeChange } from './change-appointment.ts';
import { writeEntryChange } from './end-waitlist-entry.ts';
import { findOpenOfPatient, findWaitlistOfPatient } from './open-appointment-repository.ts';

/** What stands as the reason with everything that ended because the patient has died. */
const REASON = 'The patient has died';

/**
 * Cancels what a patient who has died had still to come, and takes them off the waitlist.
 * @returns the cancelled appointments, as they are now
 */
export async function endForDeath(
  context: RequestContext,
  patientId: string,
  transaction: AuditedTransaction,
): Promise<Pick<Appointment, '_id' | 'revision'>[]> {
  const { collections, now } = context;
  const open = await findOpenOfPatient(collections, patientId, now, transaction);
  for (const appointment of open) {
    const change = cancelled(context, appointment, REASON);
    await writeChange(context, appointment, change, transaction);
  }
  const waiting = await findWaitlistOfPatient(collections, patientId, { status: 'waiting' }, transaction);
  for (const entry of waiting) {
    const set = { status: 'removed', endReason: REASON, endedAt: now.toISOString() } as const;
    await writeEntryChange(context, entry, set, 'Took the patient off the waitlist', transaction);
  }
  return open.map(({ _id, revision }) => ({ _id, revision: revision + 1 }));
}

/** It was a mistake: the patient waits again for what they waited for. Appointments are booked again, if they still can be. */
export async function waitAgainAfterDeath(
  context: RequestContext,
  patientId: string,
  transaction: AuditedTransaction,
): Promise<void> {
  const ended = { status: 'removed', endReason: REASON } as const;
  const entries = await findWaitlistOfPatient(context.collections, patientId, ended, transaction);
  for (const entry of entries) {
    const set = { status: 'waiting', endReason: undefined, endedAt: undefined } as const;
    await writeEntryChange(context, entry, set, 'Put the patient on the waitlist again', transaction);
  }
}

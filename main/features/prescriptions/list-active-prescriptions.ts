import { clinicDate } from '#shared/domain/clinic-time.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findActiveOfPatient } from './repository.ts';

const MOST_ACTIVE = 200;

/** What a patient is prescribed at present: active, and valid today or without an end. Newest first. */
export async function listActivePrescriptions(
  { clinic, collections, now }: RequestContext,
  patientId: string,
): Promise<Prescription[]> {
  const today = clinicDate(now, clinic.timeZone);
  const active = await findActiveOfPatient(collections, patientId, MOST_ACTIVE);
  return active.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
}

import type { Appointment } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';
import type { Behind } from '../../database/newest-first.ts';
import { findOfPatientBehind } from './patient-timeline-repository.ts';

/** A patient's appointments behind a place of their timeline, newest first, those to come as well. */
export function listAppointmentsBehind(
  collections: Collections,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<Appointment[]> {
  return findOfPatientBehind(collections, patientId, behind, limit);
}

import { type Appointment, isOpen } from '#shared/domain/appointment.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findOfPatient } from './repository.ts';

const MOST_READ = 20;

/** A patient's next appointments that still stand, nearest first. */
export async function findNextAppointments(
  { collections, now }: RequestContext,
  patientId: string,
  limit: number,
): Promise<Appointment[]> {
  const ahead = await findOfPatient(collections, patientId, { upcomingFrom: now }, MOST_READ);
  return ahead.filter(({ status }) => isOpen(status)).slice(0, limit);
}

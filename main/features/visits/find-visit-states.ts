import type { VisitStatus } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import { findVisitsOfAppointments } from './repository.ts';

export interface VisitState {
  visitId: string;
  status: VisitStatus;
  hasVitals: boolean;
}

/** How far the visits of appointments are, by appointment: what a list shows of them, and no clinical text. */
export async function findVisitStates(
  collections: Collections,
  appointmentIds: readonly string[],
): Promise<Map<string, VisitState>> {
  const visits = await findVisitsOfAppointments(collections, appointmentIds);
  return new Map(
    visits.flatMap((visit) =>
      visit.appointmentId
        ? [
            [
              visit.appointmentId,
              { visitId: visit._id, status: visit.status, hasVitals: visit.vitals?.recordedAt !== undefined },
            ],
          ]
        : [],
    ),
  );
}

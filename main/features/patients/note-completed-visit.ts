import type { LatestVitals } from '#shared/domain/vitals.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { writeDerivedFields } from './repository.ts';

/** Brings a patient's derived fields up to date with a visit that was just completed. */
export function noteCompletedVisit(
  collections: Collections,
  patientId: string,
  visit: { visitDate: string; vitals?: LatestVitals | undefined },
  transaction: Transaction,
): Promise<void> {
  const set = { lastVisitDate: visit.visitDate, ...(visit.vitals ? { latestVitals: visit.vitals } : {}) };
  return writeDerivedFields(collections, patientId, set, { totalVisits: 1 }, transaction);
}

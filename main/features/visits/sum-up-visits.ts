import type { LatestVitals } from '#shared/domain/vitals.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findCompletedOfPatient } from './visit-sum-repository.ts';

/** What a patient's record says of their completed visits. */
export interface VisitSum {
  lastVisitDate?: string | undefined;
  latestVitals?: LatestVitals | undefined;
  seenBy: string[];
}

/** Sums up a patient's completed visits, without those of the ids: they are about to be another patient's. */
export async function sumUpVisits(
  collections: Collections,
  patientId: string,
  except: readonly string[],
  transaction: Transaction,
): Promise<VisitSum> {
  const found = await findCompletedOfPatient(collections, patientId, except, transaction);
  const measured = found
    .flatMap(({ vitals }) => (vitals?.recordedAt ? [vitals] : []))
    .sort((a, b) => Date.parse(b.recordedAt ?? '') - Date.parse(a.recordedAt ?? ''));
  return {
    lastVisitDate: found[0]?.visitDate,
    latestVitals: measured[0],
    seenBy: [...new Set(found.map(({ doctorId }) => doctorId))],
  };
}

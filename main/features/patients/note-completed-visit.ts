import type { LatestVitals } from '#shared/domain/vitals.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findPatient, writeDerivedFields } from './repository.ts';

/**
 * Brings a patient's derived fields up to date with a visit that was just completed. A note that is completed late does not
 * take the place of what came after it.
 */
export async function noteCompletedVisit(
  collections: Collections,
  patientId: string,
  visit: { visitDate: string; vitals?: LatestVitals | undefined },
  transaction: Transaction,
): Promise<void> {
  const patient = (await findPatient(collections, patientId, transaction))?.patient;
  const isNewer = (moment: string | undefined, known: string | undefined) =>
    known === undefined || (moment !== undefined && Date.parse(moment) >= Date.parse(known));
  const { visitDate, vitals } = visit;
  await writeDerivedFields(
    collections,
    patientId,
    {
      ...(isNewer(visitDate, patient?.lastVisitDate) ? { lastVisitDate: visitDate } : {}),
      ...(vitals && isNewer(vitals.recordedAt, patient?.latestVitals?.recordedAt)
        ? { latestVitals: vitals }
        : {}),
    },
    { totalVisits: 1 },
    transaction,
  );
}

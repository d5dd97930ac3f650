import type { LatestVitals } from '#shared/domain/vitals.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';
import { listingOf } from './patient-views.ts';
import { findPatient, withFields, writeDerivedFields } from './repository.ts';

/**
 * Brings a patient's derived fields up to date with a visit that was just completed. A note that is completed late does not
 * take the place of what came after it.
 */
export async function noteCompletedVisit(
  collections: Collections,
  patientId: string,
  visit: { visitDate: string; doctorId: string; vitals?: LatestVitals | undefined },
  transaction: Transaction,
): Promise<void> {
  const found = await findPatient(collections, patientId, transaction);
  const patient = found?.patient;
  const isNewer = (moment: string | undefined, known: string | undefined) =>
    known === undefined || (moment !== undefined && Date.parse(moment) >= Date.parse(known));
  const { visitDate, vitals, doctorId } = visit;
  const lastVisitDate = isNewer(visitDate, patient?.lastVisitDate) ? visitDate : patient?.lastVisitDate;
  const listing = found && listingOf(withFields(found, { patient: { lastVisitDate }, user: {} }));
  await writeDerivedFields(
    collections,
    patientId,
    {
      ...(lastVisitDate ? { lastVisitDate } : {}),
      ...(listing ? { listing } : {}),
      seenBy: [...new Set([...(patient?.seenBy ?? []), doctorId])],
      ...(vitals && isNewer(vitals.recordedAt, patient?.latestVitals?.recordedAt)
        ? { latestVitals: vitals }
        : {}),
    },
    { totalVisits: 1 },
    transaction,
  );
}

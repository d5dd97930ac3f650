import type { PrintedVisit } from '#shared/contract/record-printing.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { Collections } from '../../database/collections.ts';
import { namesOf } from '../accounts/find-names.ts';
import { signatureStateOf } from '../visits/signature.ts';

/** Visits as they are printed, in the order given. None is left out, whoever's account is gone. */
export async function toPrintedVisits(
  collections: Collections,
  visits: readonly Visit[],
): Promise<PrintedVisit[]> {
  const nameOf = await namesOf(
    collections,
    visits.flatMap(({ doctorId, signedBy, vitals }) => [doctorId, signedBy, vitals?.recordedBy]),
  );
  return visits.map((visit) => {
    const { _id, visitId, visitDate, status, vitals } = visit;
    const always = {
      _id,
      visitId,
      visitDate,
      status,
      vitals,
      isAltered: signatureStateOf(visit) === 'altered',
      doctorName: nameOf(visit.doctorId) ?? '',
      vitalsByName: nameOf(vitals?.recordedBy),
    };
    return status === 'draft' ? always : { ...visit, ...always, signedByName: nameOf(visit.signedBy) };
  });
}

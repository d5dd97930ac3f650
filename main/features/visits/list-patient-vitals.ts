import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findVitalsOfPatient } from './repository.ts';

/** A patient's vitals of all visits since a moment, newest first. `hasMore` says that older ones were left out. */
export async function listPatientVitals(
  { collections }: RequestContext,
  { patientId, from, limit }: ParsedInput<'visits.listPatientVitals'>,
): Promise<ChannelOutput<'visits.listPatientVitals'>> {
  const visits = await findVitalsOfPatient(collections, patientId, from, limit + 1);
  const readings = visits
    .slice(0, limit)
    .flatMap(({ _id, visitId, visitDate, vitals }) =>
      vitals ? [{ visitId: _id, visitNumber: visitId, takenAt: vitals.recordedAt ?? visitDate, vitals }] : [],
    );
  return { readings, hasMore: visits.length > limit };
}

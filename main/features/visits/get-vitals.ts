import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findVisitOfAppointment } from './repository.ts';
import { toVisitView } from './visit-views.ts';

/** The vitals so far of an appointment's visit. */
export async function getVitals(
  { collections }: RequestContext,
  { appointmentId }: ParsedInput<'visits.getVitals'>,
): Promise<ChannelOutput<'visits.getVitals'>> {
  const visit = await findVisitOfAppointment(collections, appointmentId);
  if (!visit) return {};
  const view = await toVisitView(collections, visit);
  return {
    visitId: visit._id,
    patientId: visit.patientId,
    vitals: visit.vitals,
    recordedByName: view.vitalsRecordedByName,
  };
}

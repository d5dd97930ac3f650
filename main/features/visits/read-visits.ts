import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findDrafts, findVisitsOfPatient } from './repository.ts';
import { requireVisit } from './require-visit.ts';
import { toVisitView, toVisitViews } from './visit-views.ts';

/** One visit with its note. @throws AppError NOT_FOUND */
export async function getVisit(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.getVisit'>,
): Promise<VisitView> {
  return toVisitView(context.collections, await requireVisit(context, visitId));
}

/** A patient's completed visits, newest first, before a moment where one is given. */
export async function listPatientVisits(
  { collections }: RequestContext,
  { patientId, before, limit }: ParsedInput<'visits.listPatientVisits'>,
): Promise<ChannelOutput<'visits.listPatientVisits'>> {
  return {
    visits: await toVisitViews(collections, await findVisitsOfPatient(collections, patientId, before, limit)),
  };
}

/** The unfinished notes of the doctor who asks, oldest first. */
export async function listDrafts({
  collections,
  session,
}: RequestContext): Promise<ChannelOutput<'visits.listDrafts'>> {
  return { visits: await toVisitViews(collections, await findDrafts(collections, session.user._id)) };
}

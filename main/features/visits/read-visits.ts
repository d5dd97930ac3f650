import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findBegunAppointments } from '../scheduling/visit-progress.ts';
import { findDrafts, findVisitsOfPatient } from './repository.ts';
import { requireVisit } from './require-visit.ts';
import { verifyNote } from './verify-note.ts';
import { toVisitView, toVisitViews } from './visit-views.ts';

/** One visit with its note, held against what was signed. @throws AppError NOT_FOUND */
export async function getVisit(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.getVisit'>,
): Promise<VisitView> {
  const visit = await requireVisit(context, visitId);
  // What is found may be a security event, which is waited for also where the view cannot be read.
  const state = await verifyNote(context, visit);
  const view = await toVisitView(context.collections, visit);
  return { ...view, signature: { ...view.signature, state } };
}

/** A patient's completed visits, newest first, before a moment where one is given. */
export async function listPatientVisits(
  { collections }: RequestContext,
  { patientId, ...page }: ParsedInput<'visits.listPatientVisits'>,
): Promise<ChannelOutput<'visits.listPatientVisits'>> {
  return {
    visits: await toVisitViews(collections, await findVisitsOfPatient(collections, patientId, page)),
  };
}

/**
 * The notes that the doctor who asks has begun and not finished, oldest first. A draft that only holds a nurse's vitals, of
 * somebody who is still waiting or has gone again, is not one of them.
 */
export async function listDrafts({
  collections,
  session,
}: RequestContext): Promise<ChannelOutput<'visits.listDrafts'>> {
  const drafts = await findDrafts(collections, session.user._id);
  const appointments = drafts.flatMap(({ appointmentId }) => appointmentId ?? []);
  const begun = await findBegunAppointments(collections, appointments);
  const unfinished = drafts.filter(({ appointmentId }) => !appointmentId || begun.has(appointmentId));
  return { visits: await toVisitViews(collections, unfinished) };
}

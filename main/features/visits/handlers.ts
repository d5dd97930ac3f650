import type { FeatureHandlers } from '../../router/request-context.ts';
import { amendVisit } from './amend-visit.ts';
import { completeVisit } from './complete-visit.ts';
import { getVitals } from './get-vitals.ts';
import { openVisit } from './open-visit.ts';
import { recordVitals } from './record-vitals.ts';
import { findDrafts, findVisitsOfPatient } from './repository.ts';
import { requireVisit } from './require-visit.ts';
import { saveDraft } from './save-draft.ts';
import { toVisitView, toVisitViews } from './visit-views.ts';

export const visitsHandlers: FeatureHandlers<'visits'> = {
  'visits.openVisit': openVisit,
  'visits.getVisit': async (context, { visitId }) =>
    toVisitView(context.collections, await requireVisit(context, visitId)),
  'visits.listPatientVisits': async ({ collections }, { patientId, before, limit }) => ({
    visits: await toVisitViews(collections, await findVisitsOfPatient(collections, patientId, before, limit)),
  }),
  'visits.recordVitals': recordVitals,
  'visits.getVitals': getVitals,
  'visits.saveDraft': saveDraft,
  'visits.completeVisit': completeVisit,
  'visits.amendVisit': amendVisit,
  'visits.listDrafts': async ({ collections, session }) => ({
    visits: await toVisitViews(collections, await findDrafts(collections, session.user._id)),
  }),
};

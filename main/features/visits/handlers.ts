import type { FeatureHandlers } from '../../router/request-context.ts';
import { amendVisit } from './amend-visit.ts';
import { completeVisit } from './complete-visit.ts';
import { getVitals } from './get-vitals.ts';
import { listPatientVitals } from './list-patient-vitals.ts';
import { openVisit } from './open-visit.ts';
import { getVisit, listDrafts, listPatientVisits } from './read-visits.ts';
import { recordVitals } from './record-vitals.ts';
import { saveDraft } from './save-draft.ts';

export const visitsHandlers: FeatureHandlers<'visits'> = {
  'visits.openVisit': openVisit,
  'visits.getVisit': getVisit,
  'visits.listPatientVisits': listPatientVisits,
  'visits.recordVitals': recordVitals,
  'visits.getVitals': getVitals,
  'visits.listPatientVitals': listPatientVitals,
  'visits.saveDraft': saveDraft,
  'visits.completeVisit': completeVisit,
  'visits.amendVisit': amendVisit,
  'visits.listDrafts': listDrafts,
};

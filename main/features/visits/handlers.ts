import type { ChooseFile } from '../../audited-file.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import { amendVisit } from './amend-visit.ts';
import { archiveVisit } from './archive-visit.ts';
import { attachmentHandlers } from './attachments/attachment-handlers.ts';
import { completeVisit } from './complete-visit.ts';
import { getVitals } from './get-vitals.ts';
import { letterHandlers } from './letters/letter-handlers.ts';
import { listNoteAccess } from './list-note-access.ts';
import { listPatientVitals } from './list-patient-vitals.ts';
import { openVisit } from './open-visit.ts';
import { orderHandlers } from './orders/order-handlers.ts';
import { beAtVisit } from './presence/be-at-visit.ts';
import { leaveVisit } from './presence/leave-visit.ts';
import { listPresences } from './presence/list-presences.ts';
import { getVisit, listDrafts, listPatientVisits } from './read-visits.ts';
import { recordVitals } from './record-vitals.ts';
import { saveDraft } from './save-draft.ts';
import { addLetterTemplate } from './texts/add-letter-template.ts';
import { addPhrase } from './texts/add-phrase.ts';
import { addTemplate } from './texts/add-template.ts';
import { changeLetterTemplate } from './texts/change-letter-template.ts';
import { changePhrase } from './texts/change-phrase.ts';
import { changeTemplate } from './texts/change-template.ts';
import { listNoteTexts } from './texts/list-note-texts.ts';
import { removeNoteText, restoreNoteText } from './texts/remove-note-text.ts';

/** @param chooseFile asks where a file that leaves the application is to be saved */
export const createVisitsHandlers = (dependencies: {
  chooseFile: ChooseFile;
}): FeatureHandlers<'visits'> => ({
  ...attachmentHandlers(dependencies),
  'visits.openVisit': openVisit,
  'visits.getVisit': getVisit,
  'visits.listPatientVisits': listPatientVisits,
  'visits.recordVitals': recordVitals,
  'visits.getVitals': getVitals,
  'visits.listPatientVitals': listPatientVitals,
  'visits.saveDraft': saveDraft,
  'visits.completeVisit': completeVisit,
  'visits.amendVisit': amendVisit,
  'visits.archiveVisit': archiveVisit,
  'visits.listDrafts': listDrafts,
  'visits.listNoteAccess': listNoteAccess,
  'visits.beAtVisit': beAtVisit,
  'visits.leaveVisit': leaveVisit,
  'visits.listPresences': listPresences,
  ...letterHandlers,
  ...orderHandlers,
  'visits.listNoteTexts': listNoteTexts,
  'visits.addPhrase': addPhrase,
  'visits.changePhrase': changePhrase,
  'visits.addTemplate': addTemplate,
  'visits.changeTemplate': changeTemplate,
  'visits.addLetterTemplate': addLetterTemplate,
  'visits.changeLetterTemplate': changeLetterTemplate,
  'visits.removeNoteText': removeNoteText,
  'visits.restoreNoteText': restoreNoteText,
});

import type { ChooseFile } from '../../audited-file.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import { getOverview } from './chart/get-overview.ts';
import { openChart } from './chart/open-chart.ts';
import { findLikelyDuplicates } from './find-likely-duplicates.ts';
import { getChart, getPatient } from './get-patient.ts';
import { addHistoryEntry } from './history/add-history-entry.ts';
import { getHistory } from './history/get-history.ts';
import { listDueImmunizations } from './history/list-due-immunizations.ts';
import { removeHistoryEntry } from './history/remove-history-entry.ts';
import { replaceHistoryEntry } from './history/replace-history-entry.ts';
import { restoreHistoryEntry } from './history/restore-history-entry.ts';
import { exportPatients } from './list/export-patients.ts';
import { listInsurers } from './list/list-insurers.ts';
import { listPatients } from './list/list-patients.ts';
import { changeView, listSavedViews, removeView, saveView } from './list/saved-views.ts';
import { compareRecords } from './merge/compare-records.ts';
import { decidePair } from './merge/decide-pair.ts';
import { listDuplicatePairs } from './merge/list-duplicate-pairs.ts';
import { listMerges } from './merge/list-merges.ts';
import { mergeRecords } from './merge/merge-records.ts';
import { scanForDuplicates } from './merge/scan-for-duplicates.ts';
import { unmergeRecords } from './merge/unmerge-records.ts';
import { getPhoto } from './photo/get-photo.ts';
import { setPhoto } from './photo/set-photo.ts';
import { registerPatient } from './register-patient.ts';
import { listRecentPatients } from './search/list-recent-patients.ts';
import { searchPatients } from './search/search-patients.ts';
import { setAllergies } from './set-allergies.ts';
import { changeStatus } from './status/change-status.ts';
import { deletePatient, restorePatient } from './status/delete-patient.ts';
import { listDeletedPatients } from './status/list-deleted-patients.ts';
import { listTimeline } from './timeline/list-timeline.ts';
import { updatePatient } from './update-patient.ts';

export function createPatientsHandlers({
  chooseFile,
}: {
  chooseFile: ChooseFile;
}): FeatureHandlers<'patients'> {
  return {
    'patients.searchPatients': searchPatients,
    'patients.listRecentPatients': listRecentPatients,
    'patients.findLikelyDuplicates': findLikelyDuplicates,
    'patients.listDuplicatePairs': listDuplicatePairs,
    'patients.scanForDuplicates': scanForDuplicates,
    'patients.decidePair': decidePair,
    'patients.compareRecords': compareRecords,
    'patients.mergeRecords': mergeRecords,
    'patients.unmergeRecords': unmergeRecords,
    'patients.listMerges': listMerges,
    'patients.changeStatus': changeStatus,
    'patients.deletePatient': deletePatient,
    'patients.restorePatient': restorePatient,
    'patients.listDeletedPatients': listDeletedPatients,
    'patients.registerPatient': registerPatient,
    'patients.getPatient': getPatient,
    'patients.updatePatient': updatePatient,
    'patients.getChart': getChart,
    'patients.openChart': openChart,
    'patients.getOverview': getOverview,
    'patients.listTimeline': listTimeline,
    'patients.getPhoto': getPhoto,
    'patients.setPhoto': setPhoto,
    'patients.setAllergies': setAllergies,
    'patients.getHistory': getHistory,
    'patients.addHistoryEntry': addHistoryEntry,
    'patients.replaceHistoryEntry': replaceHistoryEntry,
    'patients.removeHistoryEntry': removeHistoryEntry,
    'patients.restoreHistoryEntry': restoreHistoryEntry,
    'patients.listDueImmunizations': listDueImmunizations,
    'patients.listPatients': listPatients,
    'patients.listInsurers': listInsurers,
    'patients.exportPatients': (context, input) => exportPatients(context, input, chooseFile),
    'patients.listSavedViews': listSavedViews,
    'patients.saveView': saveView,
    'patients.changeView': changeView,
    'patients.removeView': removeView,
  };
}

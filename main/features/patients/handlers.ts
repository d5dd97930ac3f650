import type { FeatureHandlers } from '../../router/request-context.ts';
import { openChart } from './chart/open-chart.ts';
import { findLikelyDuplicates } from './find-likely-duplicates.ts';
import { getChart, getPatient } from './get-patient.ts';
import { registerPatient } from './register-patient.ts';
import { listRecentPatients } from './search/list-recent-patients.ts';
import { searchPatients } from './search/search-patients.ts';
import { setAllergies } from './set-allergies.ts';
import { updatePatient } from './update-patient.ts';

export const patientsHandlers: FeatureHandlers<'patients'> = {
  'patients.searchPatients': searchPatients,
  'patients.listRecentPatients': listRecentPatients,
  'patients.findLikelyDuplicates': findLikelyDuplicates,
  'patients.registerPatient': registerPatient,
  'patients.getPatient': getPatient,
  'patients.updatePatient': updatePatient,
  'patients.getChart': getChart,
  'patients.openChart': openChart,
  'patients.setAllergies': setAllergies,
};

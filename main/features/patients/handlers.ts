import { AppError } from '#shared/errors.ts';
import type { FeatureHandlers, RequestContext } from '../../router/request-context.ts';
import { findLikelyDuplicates } from './find-likely-duplicates.ts';
import { toChart, toDetails } from './patient-views.ts';
import { registerPatient } from './register-patient.ts';
import { findPatient, type PatientWithUser } from './repository.ts';
import { searchPatients } from './search-patients.ts';
import { setAllergies } from './set-allergies.ts';
import { updatePatient } from './update-patient.ts';

async function requirePatient({ collections }: RequestContext, patientId: string): Promise<PatientWithUser> {
  const found = await findPatient(collections, patientId);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

export const patientsHandlers: FeatureHandlers<'patients'> = {
  'patients.searchPatients': searchPatients,
  'patients.findLikelyDuplicates': findLikelyDuplicates,
  'patients.registerPatient': registerPatient,
  'patients.getPatient': async (context, { patientId }) =>
    toDetails(await requirePatient(context, patientId)),
  'patients.updatePatient': updatePatient,
  'patients.getChart': async (context, { patientId }) => toChart(await requirePatient(context, patientId)),
  'patients.setAllergies': setAllergies,
};

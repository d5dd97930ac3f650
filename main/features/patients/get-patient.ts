import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PatientChart, PatientDetails } from '#shared/contract/patients.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toChart, toDetails } from './patient-views.ts';
import { findPatientEvenDeleted, type PatientWithUser } from './repository.ts';

async function requirePatient({ collections }: RequestContext, patientId: string): Promise<PatientWithUser> {
  const found = await findPatientEvenDeleted(collections, patientId);
  const into = found?.patient.mergedInto;
  if (into) throw new AppError('PATIENT_MERGED', { parameters: { into } });
  if (!found || found.patient.deletedAt) throw new AppError('NOT_FOUND');
  return found;
}

/** Identity, contact and insurance. @throws AppError NOT_FOUND; PATIENT_MERGED with the id of the record that it is in now */
export async function getPatient(
  context: RequestContext,
  { patientId }: ParsedInput<'patients.getPatient'>,
): Promise<PatientDetails> {
  return toDetails(await requirePatient(context, patientId));
}

/** The clinical side. @throws AppError as above */
export async function getChart(
  context: RequestContext,
  { patientId }: ParsedInput<'patients.getChart'>,
): Promise<PatientChart> {
  return toChart(await requirePatient(context, patientId));
}

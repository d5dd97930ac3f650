import type { Patient } from '#shared/domain/patient.ts';
import { AppError } from '#shared/errors.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findPatient } from './repository.ts';

/** @throws AppError NOT_FOUND; PATIENT_NOT_ACTIVE where the patient has died */
export async function requireLivingPatient(
  { collections }: RequestContext,
  patientId: string,
  transaction: Transaction,
): Promise<Patient> {
  const found = await findPatient(collections, patientId, transaction);
  if (!found) throw new AppError('NOT_FOUND');
  if (found.patient.status === 'deceased') throw new AppError('PATIENT_NOT_ACTIVE');
  return found.patient;
}

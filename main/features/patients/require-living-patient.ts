import type { Patient } from '#shared/domain/patient.ts';
import { AppError } from '#shared/errors.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { claimPatient, findPatient } from './repository.ts';

/**
 * The patient for whom something new is written, and who stays one until that is committed: nobody merges, deletes or marks the
 * record as deceased meanwhile.
 * @throws AppError NOT_FOUND; PATIENT_NOT_ACTIVE where the patient has died
 */
export async function requireLivingPatient(
  { collections }: Pick<RequestContext, 'collections'>,
  patientId: string,
  transaction: Transaction,
): Promise<Patient> {
  const found = await findPatient(collections, patientId, transaction);
  if (!found) throw new AppError('NOT_FOUND');
  if (found.patient.status === 'deceased') throw new AppError('PATIENT_NOT_ACTIVE');
  await claimPatient(collections, patientId, transaction);
  return found.patient;
}

import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findIdsOfPatient } from '../patients/find-patient-id.ts';
import { findEntries } from './repository.ts';

/**
 * Who opened, printed or exported something of a patient's record, newest first, as long as the log keeps it. What was
 * done before the record was merged is among it.
 * @param patientNumber "PAT-00417"
 */
export async function listDisclosures(
  { collections }: RequestContext,
  patientNumber: string,
  limit: number,
): Promise<AuditLog[]> {
  const patientIds = await findIdsOfPatient(collections, patientNumber);
  return findEntries(collections, { patientIds, actions: ['VIEW', 'PRINT', 'EXPORT'] }, { limit });
}

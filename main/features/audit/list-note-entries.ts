import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findIdsOfPatient } from '../patients/find-patient-id.ts';
import { findEntries } from './repository.ts';

interface NamedNote {
  visitId: string;
  /** "VIS-00012" */
  visitNumber: string;
  /** "PAT-00417" */
  patientNumber: string;
}

/**
 * What succeeded with a note: who opened it alone or among others, wrote, completed, amended and printed it. Newest first, as long
 * as the log keeps it; what was done before the patient's record was merged is among it.
 */
export async function listNoteEntries(
  { collections }: RequestContext,
  { visitId, visitNumber, patientNumber }: NamedNote,
  limit: number,
): Promise<AuditLog[]> {
  const patientIds = await findIdsOfPatient(collections, patientNumber);
  return findEntries(
    collections,
    { patientIds, resource: 'Visit', onlySuccesses: true, document: { id: visitId, number: visitNumber } },
    { limit },
  );
}

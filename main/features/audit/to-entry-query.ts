import type { AuditFilter } from '#shared/contract/audit.ts';
import { addDays, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findIdsOfPatient } from '../patients/find-patient-id.ts';
import type { EntryQuery } from './repository.ts';

/** Turns the filter of the screen, in clinic days and patient numbers, into one over the collection. */
export async function toEntryQuery(
  { clinic, collections }: RequestContext,
  filter: AuditFilter,
): Promise<EntryQuery> {
  const { patientNumber, from, to, ...rest } = filter;
  const patientIds = patientNumber ? await findIdsOfPatient(collections, patientNumber) : undefined;
  if (patientIds?.length === 0) {
    throw new AppError('INVALID_INPUT', { fields: { 'filter.patientNumber': 'INVALID_PATIENT_NUMBER' } });
  }
  return {
    ...rest,
    patientIds,
    from: from ? clinicDayRange(from, clinic.timeZone).start : undefined,
    before: to ? clinicDayRange(addDays(to, 1), clinic.timeZone).start : undefined,
  };
}

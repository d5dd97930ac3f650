import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import type { Behind } from '../../database/newest-first.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findReadableBehind } from './repository.ts';

/** A patient's records behind a place of their timeline, newest first; confidential ones only for those who may read them. */
export function listRecordsBehind(
  { collections, session }: RequestContext,
  patientId: string,
  behind: Behind | undefined,
  limit: number,
): Promise<MedicalRecord[]> {
  return findReadableBehind(collections, patientId, session.user._id, behind, limit);
}

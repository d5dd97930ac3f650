import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { Collections } from '../../database/collections.ts';
import { findStatusEntries } from './status-repository.ts';

const MOST_READ = 500;

/** When a patient's status was changed, by whom and from what to what: as long as the log keeps it. */
export function findStatusChanges(collections: Collections, patientId: string): Promise<AuditLog[]> {
  return findStatusEntries(collections, patientId, MOST_READ);
}

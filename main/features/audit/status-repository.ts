import { ObjectId } from 'mongodb';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { Collections } from '../../database/collections.ts';

/** The entries of a patient's changes of status, newest first. */
export function findStatusEntries(
  collections: Collections,
  patientId: string,
  limit: number,
): Promise<AuditLog[]> {
  return collections.auditLogs.find(
    {
      patientId: new ObjectId(patientId),
      resource: 'Patient',
      status: 'success',
      'changes.status': { $exists: true },
    },
    { sort: { timestamp: -1 }, limit },
  );
}

import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { Connection } from '../../database/connection.ts';
import type { AuditEntry, AuditTrail } from '../../router/audit-trail.ts';
import { insertEntry } from './repository.ts';

/** What this workstation adds to every entry. */
export interface Workstation {
  workstationId: string;
  /** Application and operating system, in the place of a browser's name. */
  userAgent: string;
  /** The workstation's own address on its network, where it has one. */
  ipAddress?: string | undefined;
}

/** The audit trail over `auditLogs`. Who calls it cannot choose the number or the workstation of an entry. */
export function createAuditTrail(
  workstation: Workstation,
  connection: () => Connection,
  clock: () => Date,
): AuditTrail {
  const complete = (entry: AuditEntry): Omit<AuditLog, '_id' | 'sequence'> => ({
    userId: entry.actor.userId,
    userEmail: entry.actor.email,
    userRole: entry.actor.role,
    userName: entry.actor.name,
    action: entry.action,
    resource: entry.resource,
    resourceId: entry.resourceId,
    patientId: entry.patientId,
    description: entry.description,
    changes: entry.changes,
    ipAddress: workstation.ipAddress,
    userAgent: workstation.userAgent,
    status: entry.status,
    errorMessage: entry.errorMessage,
    isSecurityEvent: entry.isSecurityEvent ?? false,
    severity: entry.severity ?? 'info',
    timestamp: (entry.occurredAt ?? clock()).toISOString(),
    workstationId: workstation.workstationId,
  });

  return {
    append: (entry, session) => insertEntry(connection().collections, complete(entry), session),
    appendAlone: (entry) => {
      const open = connection();
      return open.runTransaction((session) => insertEntry(open.collections, complete(entry), session));
    },
  };
}

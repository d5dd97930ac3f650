import type { AuditAction, AuditChanges, AuditResource } from '#shared/domain/audit-log.ts';
import type { DatabaseSession } from '../database/transaction.ts';

/** Who an entry names. */
export interface Actor {
  readonly userId: string;
  readonly email?: string | undefined;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
}

/** An entry before the trail adds workstation, number and time. */
export interface AuditEntry {
  actor: Actor;
  action: AuditAction;
  resource: AuditResource;
  resourceId?: string | undefined;
  patientId?: string | undefined;
  description: string;
  changes?: AuditChanges | undefined;
  status: 'success' | 'failure';
  errorMessage?: string | undefined;
  isSecurityEvent?: boolean;
  severity?: 'info' | 'warning' | 'critical';
  /** When it happened, where that is not now: the database was away. */
  occurredAt?: Date;
}

/** Where the router writes what happened. The feature `audit` implements it over its collection. */
export interface AuditTrail {
  /** Writes in the caller's transaction: the entry and the change stand or fall together. */
  append(entry: AuditEntry, session: DatabaseSession): Promise<void>;
  /** Writes in a transaction of its own: reads, and attempts that failed. */
  appendAlone(entry: AuditEntry): Promise<void>;
}

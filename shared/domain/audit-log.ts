import { z } from 'zod';
import { dateTime, int, line, objectId, requiredLine } from './primitives.ts';

export const auditActions = [
  'CREATE',
  'UPDATE',
  'DELETE',
  'VIEW',
  'LOGIN',
  'LOGOUT',
  'EXPORT',
  'PRINT',
] as const;
export const auditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof auditAction>;

export const auditResources = [
  'User',
  'Patient',
  'Appointment',
  'Visit',
  'Prescription',
  'MedicalRecord',
  'Notification',
  'AuditLog',
  'Clinic',
] as const;
export const auditResource = z.enum(auditResources);
export type AuditResource = z.infer<typeof auditResource>;

const auditSeverities = ['info', 'warning', 'critical'] as const;

/** What a change did: per field its value before and after. */
export const auditChanges = z.record(z.string(), z.unknown());
export type AuditChanges = z.infer<typeof auditChanges>;

/**
 * The `auditLogs` collection. Entries are only ever inserted. `workstationId` and `sequence` number each workstation's
 * entries without a gap, so that a missing one shows.
 */
export const auditLogSchema = z.object({
  _id: objectId(),
  userId: objectId(),
  userEmail: line(254).optional(),
  userRole: line(50).optional(),
  userName: line(250).optional(),
  action: auditAction,
  resource: auditResource,
  resourceId: objectId().optional(),
  patientId: objectId().optional(),
  description: requiredLine(1_000),
  changes: auditChanges.optional(),
  ipAddress: line(60).optional(),
  userAgent: line(300).optional(),
  status: z.enum(['success', 'failure']),
  errorMessage: line(300).optional(),
  isSecurityEvent: z.boolean().default(false),
  severity: z.enum(auditSeverities).default('info'),
  timestamp: dateTime(),
  workstationId: requiredLine(60),
  sequence: int().min(1),
});
export type AuditLog = z.infer<typeof auditLogSchema>;

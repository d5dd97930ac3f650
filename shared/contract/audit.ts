import { z } from 'zod';
import { auditAction, auditLogSchema, auditResource } from '../domain/audit-log.ts';
import { objectId, plainDate } from '../domain/primitives.ts';
import { channel } from './channel.ts';

/** What the list is narrowed to; dates are the clinic's days, both included. */
export const auditFilter = z.object({
  userId: objectId().optional(),
  /** A patient's number, "PAT-00417". */
  patientNumber: z.string().max(20).optional(),
  action: auditAction.optional(),
  resource: auditResource.optional(),
  from: plainDate().optional(),
  to: plainDate().optional(),
  onlySecurityEvents: z.boolean().default(false),
  onlyFailures: z.boolean().default(false),
});
export type AuditFilter = z.infer<typeof auditFilter>;

const auditPerson = z.object({ _id: objectId(), name: z.string(), email: z.string() });

export const auditChannels = {
  'audit.listEntries': channel({
    input: z.object({
      filter: auditFilter,
      after: objectId().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ entries: z.array(auditLogSchema), hasMore: z.boolean() }),
    access: 'audit.read',
    audit: { rule: 'view', resource: 'AuditLog', description: 'Read the audit log', subject: () => ({}) },
  }),
  'audit.listPeople': channel({
    input: z.object({}),
    output: z.object({ people: z.array(auditPerson) }),
    access: 'audit.read',
    audit: { rule: 'none' },
  }),
  /** Asks where to save, writes a CSV of everything that the filter lets through. */
  'audit.exportEntries': channel({
    input: z.object({ filter: auditFilter }),
    output: z.object({ savedTo: z.string().optional(), count: z.number() }),
    access: 'audit.read',
    audit: { rule: 'change', action: 'EXPORT', resource: 'AuditLog' },
  }),
} as const;

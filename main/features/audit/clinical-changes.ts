import type { AuditLog } from '#shared/domain/audit-log.ts';

/** Fields of a patient that are identity or contact, and so for an administrator too. */
const NOT_CLINICAL = new Set([
  'firstName',
  'lastName',
  'dateOfBirth',
  'isDateOfBirthEstimated',
  'gender',
  'phone',
  'email',
  'address',
  'emergencyContact',
  'insurance',
  'status',
  'shown',
]);
const CLINICAL_RESOURCES = new Set(['Patient', 'Visit', 'Prescription', 'MedicalRecord']);
const ALWAYS_SHOWN = new Set(['status', 'shown', 'contentHash']);

/**
 * An entry for those who may not read the chart: that a clinical field changed is shown, its text is not.
 */
export function withoutClinicalText(entry: AuditLog): AuditLog {
  if (!entry.changes || !CLINICAL_RESOURCES.has(entry.resource)) return entry;
  const shown = entry.resource === 'Patient' ? NOT_CLINICAL : ALWAYS_SHOWN;
  const changes = Object.fromEntries(
    Object.entries(entry.changes).map(([field, change]) => [field, shown.has(field) ? change : 'changed']),
  );
  return { ...entry, changes };
}

import type { AuditChanges } from '#shared/domain/audit-log.ts';
import { shownEmail } from '#shared/domain/user.ts';
import {
  appointmentStatusLabels,
  appointmentTypeLabels,
  genderLabels,
  patientStatusLabels,
  roleLabels,
  visitStatusLabels,
} from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';

/** One line of what was changed: before and after, or a word where the text is not for this reader. */
export type ChangeRow = { field: string; before: string; after: string } | { field: string; text: string };

/** How dates and moments are written. */
export interface WrittenDates {
  date: (date: string) => string;
  dateTime: (moment: string) => string;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What people call the values of these fields. */
const labels: Record<string, Record<string, string>> = {
  status: { ...patientStatusLabels, ...visitStatusLabels, ...appointmentStatusLabels },
  type: appointmentTypeLabels,
  gender: genderLabels,
  role: roleLabels,
};

const known: Record<string, string> = {
  ...words.patients.fields,
  ...words.accounts.staffForm,
  ...words.clinic.settings,
};

/** "Birth date" where the field has a word, "chief complaint" of `chiefComplaint` otherwise. */
function fieldName(field: string): string {
  const name = known[field];
  if (name) return name;
  const spaced = field.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function written(field: string, value: unknown, dates: WrittenDates): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => written(field, item, dates)).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
      .map(([key, inner]) => `${fieldName(key)}: ${written(key, inner, dates)}`)
      .join('\n');
  }
  const text = String(value);
  if (MOMENT.test(text)) return dates.dateTime(text);
  if (PLAIN_DATE.test(text)) return dates.date(text);
  return shownEmail(text) === undefined ? words.patients.noEmail : (labels[field]?.[text] ?? text);
}

/** An entry's changes as lines to show. */
export function changeRows(changes: AuditChanges, dates: WrittenDates): ChangeRow[] {
  return Object.entries(changes).map(([field, change]) => {
    const name = fieldName(field);
    if (typeof change === 'object' && change !== null && ('before' in change || 'after' in change)) {
      const { before, after } = change as { before?: unknown; after?: unknown };
      return { field: name, before: written(field, before, dates), after: written(field, after, dates) };
    }
    const text = change === 'changed' ? words.audit.details.changed : written(field, change, dates);
    return { field: name, text };
  });
}

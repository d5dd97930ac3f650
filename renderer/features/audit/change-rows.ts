import type { AuditChanges } from '#shared/domain/audit-log.ts';
import { NO_EMAIL_DOMAIN } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';

/** One line of what was changed: before and after, or a word where the text is not for this reader. */
export type ChangeRow = { field: string; before: string; after: string } | { field: string; text: string };

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

function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(written).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
      .map(([key, inner]) => `${fieldName(key)}: ${written(inner)}`)
      .join('\n');
  }
  const text = String(value);
  return text.endsWith(`@${NO_EMAIL_DOMAIN}`) ? words.patients.noEmail : text;
}

/** An entry's changes as lines to show. */
export function changeRows(changes: AuditChanges): ChangeRow[] {
  return Object.entries(changes).map(([field, change]) => {
    const name = fieldName(field);
    if (typeof change === 'object' && change !== null && ('before' in change || 'after' in change)) {
      const { before, after } = change as { before?: unknown; after?: unknown };
      return { field: name, before: written(before), after: written(after) };
    }
    return { field: name, text: change === 'changed' ? words.audit.details.changed : written(change) };
  });
}

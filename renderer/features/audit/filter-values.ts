import type { z } from 'zod';
import { auditFilter } from '#shared/contract/audit.ts';
import { dateInput } from '../../components/editable-date.ts';

export type FilterInput = z.input<typeof auditFilter>;

/** The filters as the fields hold them. */
export interface FilterValues {
  userId: string | null;
  patientNumber: string;
  action: string | null;
  resource: string | null;
  from: string;
  to: string;
  onlySecurityEvents: boolean;
  onlyFailures: boolean;
}

export const noFilters: FilterValues = {
  userId: null,
  patientNumber: '',
  action: null,
  resource: null,
  from: '',
  to: '',
  onlySecurityEvents: false,
  onlyFailures: false,
};

/** "417", "pat 417" and "PAT-00417" are all the same patient. */
function patientNumber(text: string): string | undefined {
  const digits = /(\d+)/.exec(text)?.[1];
  return digits && `PAT-${digits.replace(/^0+(?=\d)/, '').padStart(5, '0')}`;
}

/** What the filters ask for; a half-typed date asks for nothing yet. */
export function filterInput(values: FilterValues, locale: string, today: string): FilterInput {
  const written = {
    userId: values.userId ?? undefined,
    patientNumber: patientNumber(values.patientNumber),
    action: values.action ?? undefined,
    resource: values.resource ?? undefined,
    from: dateInput(values.from, locale, today, true),
    to: dateInput(values.to, locale, today, true),
    onlySecurityEvents: values.onlySecurityEvents,
    onlyFailures: values.onlyFailures,
  };
  const readable = Object.entries(written).filter(([field, value]) => {
    if (value === undefined) return false;
    return auditFilter.partial().safeParse({ [field]: value }).success;
  });
  return auditFilter.parse(Object.fromEntries(readable));
}

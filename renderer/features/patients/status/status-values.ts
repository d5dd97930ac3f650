import type { PatientStatus } from '#shared/domain/patient.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';

export interface StatusValues {
  status: PatientStatus;
  /** As typed. */
  deceasedOn: string;
}

interface Reading {
  today: string;
  born: string | undefined;
  /** The typed date as `YYYY-MM-DD`; null where nothing is typed, something that is no date where it is none. */
  readDate: (text: string) => string | null;
}

/** What is wrong with a day of death: no date, still to come, or before the birth. */
export function statusErrors(
  { status, deceasedOn }: StatusValues,
  { today, born, readDate }: Reading,
): { deceasedOn?: string } {
  if (status !== 'deceased') return {};
  const date = readDate(deceasedOn);
  if (!date) return {};
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { deceasedOn: sayFieldError('INVALID_DATE') };
  if (date > today) return { deceasedOn: sayFieldError('DATE_IN_FUTURE') };
  return born && date < born ? { deceasedOn: sayFieldError('BEFORE_BIRTH') } : {};
}

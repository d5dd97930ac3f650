import { addDays } from './clinic-time.ts';
import { foldName } from './name-words.ts';
import type { MedicalHistory } from './patient.ts';

type Immunization = NonNullable<MedicalHistory['immunizations']>[number];

/** A vaccine whose next dose has a date. */
export interface DueVaccine {
  vaccine: string;
  due: string;
}

/** How soon a dose is due: it was due before today, within four weeks, or later. */
export type DueState = 'overdue' | 'soon' | 'later';

const SOON_DAYS = 28;

/** Where a due date stands on a day, both `YYYY-MM-DD`. */
export function dueState(due: string, today: string): DueState {
  if (due < today) return 'overdue';
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/**
 * What is due next, soonest first. Of one vaccine only the last dose counts: an earlier one's due date was kept or missed by it.
 * Vaccines are the same where they are written alike, whatever capitals and accents.
 */
export function dueVaccines(immunizations: readonly Immunization[] = []): DueVaccine[] {
  const last = new Map<string, Immunization>();
  for (const dose of immunizations) {
    const vaccine = foldName(dose.vaccine ?? '').trim();
    const known = last.get(vaccine);
    // Without a date it is taken for the earliest; of two on one day the one written later counts.
    if (!known || (dose.date ?? '') >= (known.date ?? '')) last.set(vaccine, dose);
  }
  return [...last.values()]
    .flatMap(({ vaccine, nextDue }) => (vaccine && nextDue ? [{ vaccine, due: nextDue }] : []))
    .sort((one, other) => one.due.localeCompare(other.due) || one.vaccine.localeCompare(other.vaccine));
}

import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { Formats } from '../app/formats.ts';

/** "3 Apr 1972" of a patient, with a word where the date is an estimate; nothing where it is not known. */
export function birthDate(
  { dateOfBirth, isDateOfBirthEstimated }: Pick<PatientSummary, 'dateOfBirth' | 'isDateOfBirthEstimated'>,
  formats: Pick<Formats, 'date'>,
): string | undefined {
  if (!dateOfBirth) return undefined;
  const date = formats.date(dateOfBirth);
  return isDateOfBirthEstimated ? fill(words.app.date.estimated, { date }) : date;
}

import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';
import { birthDate } from '../birth-date.ts';

/** "born 3 Apr 1972", with a word where the date is an estimate; nothing where it is not known. */
export function useBorn(): (
  patient: Pick<PatientSummary, 'dateOfBirth' | 'isDateOfBirthEstimated'>,
) => string | undefined {
  const formats = useFormats();
  return (patient) => {
    const date = birthDate(patient, formats);
    return date && fill(words.printing.list.born, { date });
  };
}

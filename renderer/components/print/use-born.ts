import type { PatientSummary } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../app/formats.ts';

/** "born 3 Apr 1972", with a word where the date is an estimate; nothing where it is not known. */
export function useBorn(): (
  patient: Pick<PatientSummary, 'dateOfBirth' | 'isDateOfBirthEstimated'>,
) => string | undefined {
  const formats = useFormats();
  return ({ dateOfBirth, isDateOfBirthEstimated }) => {
    if (!dateOfBirth) return undefined;
    const written = formats.date(dateOfBirth);
    const date = isDateOfBirthEstimated ? fill(words.app.date.estimated, { date: written }) : written;
    return fill(words.printing.list.born, { date });
  };
}

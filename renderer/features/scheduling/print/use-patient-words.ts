import type { PrintedAppointment } from '#shared/contract/printing.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';

/** "born 3 Apr 1972", with a word where the date is an estimate; nothing where it is not known. */
export function useBorn(): (patient: PrintedAppointment['patient']) => string | undefined {
  const formats = useFormats();
  return ({ dateOfBirth, isDateOfBirthEstimated }) => {
    if (!dateOfBirth) return undefined;
    const written = formats.date(dateOfBirth);
    const date = isDateOfBirthEstimated ? fill(words.app.date.estimated, { date: written }) : written;
    return fill(words.printing.list.born, { date });
  };
}

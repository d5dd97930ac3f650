import type { FormErrors } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import type { ErrorCode } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';

/** What main says where one of the dates has changed meanwhile. */
const aboutDates: readonly ErrorCode[] = [
  'SLOT_TAKEN',
  'SLOT_HELD',
  'PATIENT_ALREADY_BOOKED',
  'IN_THE_PAST',
  'OUTSIDE_AVAILABILITY',
  'EDIT_CONFLICT',
  'STATUS_STEP_REFUSED',
];

/**
 * Runs the save of several dates: a refusal of one of them brings the list back, anew, with nothing saved.
 * @returns whether it was saved; throws what is about something else
 */
export function useSeriesRefusal() {
  const client = useQueryClient();
  return async (save: () => Promise<void>, show: (errors: FormErrors) => void): Promise<boolean> => {
    try {
      await save();
      return true;
    } catch (error) {
      const value = errorValue(error);
      if (!aboutDates.includes(value.code)) throw error;
      const isClash = value.code === 'EDIT_CONFLICT' || value.code === 'STATUS_STEP_REFUSED';
      const title = isClash ? words.series.meanwhile : sayError(value).title;
      await invalidateResource(client, 'Appointment');
      show({ places: fill(words.series.changed, { title }) });
      focusFirstError(['places']);
      return false;
    }
  };
}

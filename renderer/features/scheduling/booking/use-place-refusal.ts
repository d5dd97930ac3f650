import type { FormErrors } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import type { PlaceValues } from './place-values.ts';

const say = words.scheduling.booking;

/** What main says about the time: it belongs beside the field. */
const aboutTime: Partial<Record<ErrorCode, string>> = {
  SLOT_TAKEN: say.chooseOther,
  PATIENT_ALREADY_BOOKED: say.chooseOther,
  IN_THE_PAST: say.chooseLater,
  OUTSIDE_AVAILABILITY: say.outsideAsk,
};

interface PlaceRefusal {
  /** The refusal, for as long as the values are those that were refused. */
  errors: (values: PlaceValues) => FormErrors;
  /** Runs a save; a refusal of the time is shown beside it, with fresh free times. Answers whether it was saved. */
  guard: (
    values: PlaceValues,
    save: () => Promise<void>,
    show: (errors: FormErrors) => void,
  ) => Promise<boolean>;
}

/** Keeps what main said about a time beside the field until something about the place changes. */
export function usePlaceRefusal(): PlaceRefusal {
  const client = useQueryClient();
  const refused = useRef<{ place: string; text: string }>(undefined);
  const errors = (values: PlaceValues): FormErrors =>
    refused.current?.place === placeKey(values) ? { time: refused.current.text } : {};
  return {
    errors,
    guard: async (values, save, show) => {
      refused.current = undefined;
      try {
        await save();
        return true;
      } catch (error) {
        const value = errorValue(error);
        const next = aboutTime[value.code];
        if (!next) throw error;
        refused.current = { place: placeKey(values), text: `${sayError(value).title} ${next}` };
        show(errors(values));
        focusFirstError(['time']);
        void invalidateResource(client, 'Appointment');
        // The doctor's hours may be others by now.
        if (value.code === 'OUTSIDE_AVAILABILITY') void invalidateResource(client, 'User');
        return false;
      }
    },
  };
}

function placeKey({ doctorId, date, time, moment, length, acceptsOutside }: PlaceValues): string {
  return JSON.stringify([doctorId, date, time, moment, length, acceptsOutside]);
}

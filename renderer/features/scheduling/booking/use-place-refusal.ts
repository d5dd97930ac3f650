import type { FormErrors } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AppErrorValue, ErrorCode } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { invalidateHolds, invalidateResource } from '../../../app/invalidate.ts';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import { acceptsHeld, overbookingOf, type PlaceValues, placeKey } from './place-values.ts';

const say = words.scheduling.booking;

/** What main says about the time: it belongs beside the field. */
const aboutTime: Partial<Record<ErrorCode, string>> = {
  SLOT_TAKEN: say.chooseOther,
  PATIENT_ALREADY_BOOKED: say.chooseOther,
  SLOT_HELD: words.scheduling.holds.ask,
  IN_THE_PAST: say.chooseLater,
  OUTSIDE_AVAILABILITY: say.outsideAsk,
};

/** Whether a refusal is about the time, so that the form for it can say it. */
export function isAboutTime(code: ErrorCode): boolean {
  return aboutTime[code] !== undefined;
}

export interface PlaceRefusal {
  /** The refusal, for as long as the values are those that were refused. */
  errors: (values: PlaceValues) => FormErrors;
  /** Whether main said of this place that somebody is booked there. */
  isTaken: (values: PlaceValues) => boolean;
  /** Shows what main said about the time beside it, with fresh free times. Answers false where it was about something else. */
  take: (values: PlaceValues, value: AppErrorValue, show: (errors: FormErrors) => void) => boolean;
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
  const refused = useRef<{ key: string; place: string; isTaken: boolean; text: string }>(undefined);
  const errors = (values: PlaceValues): FormErrors =>
    refused.current?.key === refusedKey(values) ? { time: refused.current.text } : {};
  const take: PlaceRefusal['take'] = (values, value, show) => {
    const next = aboutTime[value.code];
    if (!next) return false;
    refused.current = {
      key: refusedKey(values),
      place: placeKey(values),
      isTaken: value.code === 'SLOT_TAKEN' || value.code === 'PATIENT_ALREADY_BOOKED',
      text: `${sayError(value).title} ${next}`,
    };
    show(errors(values));
    focusFirstError(['time']);
    void invalidateResource(client, 'Appointment');
    // The doctor's hours may be others by now, and so what colleagues hold.
    if (value.code === 'OUTSIDE_AVAILABILITY') void invalidateResource(client, 'User');
    if (value.code === 'SLOT_HELD') void invalidateHolds(client);
    return true;
  };
  return {
    errors,
    take,
    isTaken: (values) => refused.current?.isTaken === true && refused.current.place === placeKey(values),
    guard: async (values, save, show) => {
      refused.current = undefined;
      try {
        await save();
        return true;
      } catch (error) {
        if (!take(values, errorValue(error), show)) throw error;
        return false;
      }
    },
  };
}

/** What was refused: the place, with what was accepted there. */
function refusedKey(values: PlaceValues): string {
  return `${placeKey(values)} ${values.acceptsOutside} ${overbookingOf(values) !== undefined} ${acceptsHeld(values)}`;
}

import type { FormErrors } from '@mantine/form';
import { seriesLength, weeksApart } from '#shared/domain/series.ts';
import { words } from '#shared/words/words.ts';
import type { Choices } from './decision.ts';

/** The part of the booking form that repeats an appointment: texts as typed. */
export interface SeriesValues {
  repeats: boolean;
  everyWeeks: string;
  times: string;
  choices: Choices;
}

/** One appointment only; what is offered when it is to be more. */
export const noSeries: SeriesValues = { repeats: false, everyWeeks: '1', times: '6', choices: {} };

/** What the typed values mean, as far as they can be read. */
export function readSeries({ everyWeeks, times }: SeriesValues): {
  everyWeeks: number | undefined;
  times: number | undefined;
} {
  return {
    everyWeeks: weeksApart().safeParse(Number(everyWeeks)).data,
    times: seriesLength().safeParse(Number(times)).data,
  };
}

/** What is wrong, beside the field where it is. */
export function seriesErrors(values: SeriesValues): FormErrors {
  if (!values.repeats) return {};
  const read = readSeries(values);
  const errors: FormErrors = {};
  if (!read.everyWeeks) errors.everyWeeks = words.series.weeksRange;
  if (!read.times) errors.times = words.series.timesRange;
  return errors;
}

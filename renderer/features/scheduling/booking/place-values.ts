import type { FormErrors } from '@mantine/form';
import { duration, isOnSlotGrid } from '#shared/domain/appointment.ts';
import { clinicDate, clinicTimeOfDay, momentsAt } from '#shared/domain/clinic-time.ts';
import { plainDate, timeOfDay } from '#shared/domain/primitives.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { dateInput, editableDate } from '../../../components/editable-date.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';

/** A place in the calendar as a form holds it: texts as typed. */
export interface PlaceValues {
  doctorId: string | null;
  date: string;
  length: string;
  time: string;
  /** The moment of the chosen free time: it tells the two apart where the clocks repeat an hour. Empty when typed. */
  moment: string;
  acceptsOutside: boolean;
  /** The place that was meant when booking on top was chosen: for any other it is not. */
  onTopAt: string;
  onTopReason: string;
  /** The place that was meant although a colleague is about to book it: for any other it is not. */
  heldMeantAt: string;
}

/** How the clinic reads dates and times. */
export interface PlaceReading {
  locale: string;
  timeZone: string;
  today: string;
}

/** What the typed values mean, as far as they can be read. */
export interface ReadPlace {
  date: string | undefined;
  minutes: number | undefined;
  dateTime: string | undefined;
  /** The clocks repeat this time; the earlier one is meant. */
  isRepeated: boolean;
}

const say = words.scheduling.booking;
const USUAL_MINUTES = 30;

/** The place of a moment, as text. */
export function placeValues(
  place: { doctorId?: string | undefined; dateTime?: string | undefined; date?: string; minutes?: number },
  { locale, timeZone }: PlaceReading,
): PlaceValues {
  const { dateTime } = place;
  const date = dateTime ? clinicDate(dateTime, timeZone) : place.date;
  return {
    doctorId: place.doctorId ?? null,
    date: editableDate(date, locale),
    length: String(place.minutes ?? USUAL_MINUTES),
    time: dateTime ? clinicTimeOfDay(dateTime, timeZone) : '',
    moment: dateTime ?? '',
    acceptsOutside: false,
    onTopAt: '',
    onTopReason: '',
    heldMeantAt: '',
  };
}

/** Reads what is typed. */
export function readPlace(values: PlaceValues, { locale, timeZone, today }: PlaceReading): ReadPlace {
  const date = plainDate().safeParse(dateInput(values.date, locale, today, false)).data;
  const minutes = duration().safeParse(Number(values.length)).data;
  const time = timeOfDay().safeParse(readTimeOfDay(values.time)).data;
  const moments = date && time ? momentsAt(date, time, timeZone) : [];
  const chosen = moments.find((moment) => Date.parse(moment) === Date.parse(values.moment));
  return {
    date,
    minutes,
    dateTime: chosen ?? moments[0],
    isRepeated: moments.length > 1 && chosen === undefined,
  };
}

/** Tells places apart: doctor, day, time and length as typed. */
export function placeKey({ doctorId, date, time, moment, length }: PlaceValues): string {
  return JSON.stringify([doctorId, date, time, moment, length]);
}

/** Why it is to be booked on top of what is there, where that was chosen for this place. */
export function overbookingOf(values: PlaceValues): { reason: string } | undefined {
  return values.onTopAt === placeKey(values) ? { reason: values.onTopReason.trim() } : undefined;
}

/** Whether this place is meant although a colleague is about to book it. */
export function acceptsHeld(values: PlaceValues): boolean {
  return values.heldMeantAt === placeKey(values);
}

/** What is wrong with a place, beside the field where it is. */
export function placeErrors(values: PlaceValues, reading: PlaceReading): FormErrors {
  const { date, dateTime } = readPlace(values, reading);
  const errors: FormErrors = {};
  if (!values.doctorId) errors.doctorId = sayFieldError('REQUIRED');
  if (values.date.trim() === '') errors.date = sayFieldError('REQUIRED');
  else if (!date) errors.date = sayFieldError('INVALID_DATE');
  else if (date < reading.today) errors.date = sayFieldError('IN_THE_PAST');
  const length = duration().safeParse(Number(values.length || Number.NaN));
  if (!length.success) errors.length = sayFieldError(length.error.issues[0]?.message ?? 'INVALID');
  const time = timeOfDay().safeParse(readTimeOfDay(values.time));
  if (values.time.trim() === '') errors.time = sayFieldError('REQUIRED');
  else if (!time.success) errors.time = sayFieldError('INVALID_TIME_OF_DAY');
  else if (date && !dateTime) errors.time = say.skipped;
  else if (dateTime && !isOnSlotGrid(dateTime)) errors.time = say.offGrid;
  if (overbookingOf(values)?.reason === '') errors.onTopReason = sayFieldError('REQUIRED');
  return errors;
}

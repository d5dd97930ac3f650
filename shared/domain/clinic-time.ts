import { Temporal } from 'temporal-polyfill';
import { type Weekday, weekdays } from './user.ts';

/** The clinic's calendar date at a moment. */
export function clinicDate(moment: string | Date, timeZone: string): string {
  return toZoned(moment, timeZone).toPlainDate().toString();
}

/** The wall-clock time `HH:MM` in the clinic at a moment. */
export function clinicTimeOfDay(moment: string | Date, timeZone: string): string {
  return toZoned(moment, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Date and time in the clinic for the name of a file, "2026-11-24-1305": sorts as text. */
export function clinicTimeStamp(moment: string | Date, timeZone: string): string {
  return `${clinicDate(moment, timeZone)}-${clinicTimeOfDay(moment, timeZone).replace(':', '')}`;
}

/** The clinic's day as a half-open range of moments; 23 or 25 hours long where the clocks change. */
export function clinicDayRange(date: string, timeZone: string): { start: string; end: string } {
  const day = Temporal.PlainDate.from(date);
  return {
    start: day.toZonedDateTime(timeZone).toInstant().toString(),
    end: day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString(),
  };
}

/** Several of the clinic's days that follow each other, as one half-open range of moments. */
export function clinicDaysRange(
  from: string,
  days: number,
  timeZone: string,
): { start: string; end: string } {
  return {
    start: clinicDayRange(from, timeZone).start,
    end: clinicDayRange(addDays(from, days), timeZone).start,
  };
}

/**
 * The moments at which the clinic's clocks show this date and time: none in the hour that the change to summer time
 * skips, two (earlier first) in the hour that the change back repeats, one otherwise.
 */
export function momentsAt(date: string, timeOfDay: string, timeZone: string): string[] {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(timeOfDay));
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(wall)) return [];
  const both = [earlier.toInstant().toString(), later.toInstant().toString()];
  return earlier.equals(later) ? both.slice(0, 1) : both;
}

/** The moment at which the clocks first show this time; where they skip it, as much later as they skip. */
export function firstMomentAt(date: string, timeOfDay: string, timeZone: string): string {
  return momentAt(date, timeOfDay, timeZone, 'compatible');
}

/** The moment at which the clocks last show this time; where they skip it, as much later as they skip. */
export function lastMomentAt(date: string, timeOfDay: string, timeZone: string): string {
  return momentAt(date, timeOfDay, timeZone, 'later');
}

/** The weekday of a calendar date. */
export function weekdayOf(date: string): Weekday {
  return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'Monday';
}

/** A calendar date moved by whole days. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A calendar date moved by whole months; the last day of a month where that day does not exist in it. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** A moment moved by minutes. */
export function addMinutes(moment: string, minutes: number): string {
  return Temporal.Instant.from(moment).add({ minutes }).toString();
}

/** Whole years between a birth date and a calendar date; negative where the birth is still to come. */
export function ageInYears(birthDate: string, onDate: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(onDate), { largestUnit: 'years' })
    .years;
}

/** Completed months between a birth date and a calendar date; negative where the birth is still to come. */
export function ageInMonths(birthDate: string, onDate: string): number {
  return Temporal.PlainDate.from(birthDate).until(Temporal.PlainDate.from(onDate), { largestUnit: 'months' })
    .months;
}

/** Age as a clinic says it: days under a month, months under two years, then years. */
export function ageParts(
  birthDate: string,
  onDate: string,
): { value: number; unit: 'days' | 'months' | 'years' } {
  const birth = Temporal.PlainDate.from(birthDate);
  const months = birth.until(Temporal.PlainDate.from(onDate), { largestUnit: 'months' });
  if (months.months < 1) return { value: months.days, unit: 'days' };
  if (months.months < 24) return { value: months.months, unit: 'months' };
  return { value: Math.trunc(months.months / 12), unit: 'years' };
}

/** A calendar date written so that day and month cannot be mixed up, "24 Nov 2026". */
export function formatDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utcMidnight(date));
}

/** A calendar date with its weekday, "Tue, 24 Nov 2026". */
export function formatDateWithWeekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utcMidnight(date));
}

/** A calendar date with its weekday where the year is known, "Tue, 24 Nov". */
export function formatDateWithoutYear(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(utcMidnight(date));
}

/** From one calendar date to another, "23 – 29 Nov 2026". */
export function formatDateRange(from: string, to: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(utcMidnight(from), utcMidnight(to));
}

/** The month of a calendar date, "November 2026". */
export function formatMonth(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utcMidnight(date),
  );
}

/** The name of a calendar date's weekday, "Tue". */
export function formatWeekday(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(utcMidnight(date));
}

/** The clinic's wall-clock time at a moment, in 12 or 24 hours as the locale has it. */
export function formatTime(moment: string | Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(
    typeof moment === 'string' ? new Date(moment) : moment,
  );
}

/** Date and time of a moment in the clinic. */
export function formatDateTime(moment: string, locale: string, timeZone: string): string {
  return `${formatDate(clinicDate(moment, timeZone), locale)}, ${formatTime(moment, locale, timeZone)}`;
}

function utcMidnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function momentAt(
  date: string,
  timeOfDay: string,
  timeZone: string,
  disambiguation: 'compatible' | 'later',
): string {
  return Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(timeOfDay))
    .toZonedDateTime(timeZone, { disambiguation })
    .toInstant()
    .toString();
}

function toZoned(moment: string | Date, timeZone: string): Temporal.ZonedDateTime {
  const milliseconds = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
}

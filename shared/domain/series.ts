import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { clinicDate, clinicTimeOfDay, momentsAt } from './clinic-time.ts';
import { int, objectId } from './primitives.ts';

export const MAX_SERIES_APPOINTMENTS = 52;
const MAX_WEEKS_APART = 12;

export const weeksApart = () => int().min(1, 'INVALID').max(MAX_WEEKS_APART, 'INVALID');
export const seriesLength = () => int().min(2, 'INVALID').max(MAX_SERIES_APPOINTMENTS, 'INVALID');

/** What an appointment knows of the series that it was booked in: "3 of 8, every 2 weeks". */
export const appointmentSeries = z.object({
  seriesId: objectId(),
  number: int().min(1).max(MAX_SERIES_APPOINTMENTS),
  of: seriesLength(),
  everyWeeks: weeksApart(),
});

/** A date of a series as the clinic's calendar and clock have it. */
export interface SeriesDate {
  date: string;
  /** Undefined where the clocks skip that time. */
  dateTime: string | undefined;
}

/**
 * The dates of a new series: the same weekday and wall-clock time, whatever the clocks do meanwhile.
 * @param first the moment of the first appointment
 * @param times how many there are, the first included
 */
export function seriesDates(
  first: string,
  everyWeeks: number,
  times: number,
  timeZone: string,
): SeriesDate[] {
  return Array.from({ length: times }, (_, index) =>
    index === 0
      ? { date: clinicDate(first, timeZone), dateTime: first }
      : onWallClock(wallClock(first, timeZone).add({ weeks: index * everyWeeks }), timeZone),
  );
}

/** How far a move goes on the wall clock, in minutes: two days later at the same time is 2880, whatever the clocks do. */
export function wallClockShift(from: string, to: string, timeZone: string): number {
  return wallClock(from, timeZone)
    .until(wallClock(to, timeZone), { largestUnit: 'minutes' })
    .total('minutes');
}

/** A moment moved by minutes of the wall clock. Where the clocks repeat a time, the earlier is meant. */
export function shiftOnWallClock(moment: string, minutes: number, timeZone: string): SeriesDate {
  return onWallClock(wallClock(moment, timeZone).add({ minutes }), timeZone);
}

/** Whether moments, earliest first, lie whole intervals of a series apart; what was left out between them does not matter. */
export function keepRhythm(moments: readonly string[], everyWeeks: number, timeZone: string): boolean {
  const days = moments.map((moment) => wallClock(moment, timeZone).toPlainDate());
  return days.every((day, index) => {
    const before = days[index - 1];
    if (!before) return true;
    const apart = before.until(day, { largestUnit: 'days' }).days;
    return apart > 0 && apart % (7 * everyWeeks) === 0;
  });
}

function wallClock(moment: string, timeZone: string): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from(`${clinicDate(moment, timeZone)}T${clinicTimeOfDay(moment, timeZone)}`);
}

function onWallClock(wall: Temporal.PlainDateTime, timeZone: string): SeriesDate {
  const date = wall.toPlainDate().toString();
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  return { date, dateTime: momentsAt(date, time, timeZone)[0] };
}

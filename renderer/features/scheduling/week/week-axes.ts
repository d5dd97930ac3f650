import { clinicDayRange, clinicTimeOfDay, lastMomentAt, momentsAt } from '#shared/domain/clinic-time.ts';
import { type DayAxis, dayAxis, type TimeRange } from '../layout/day-axis.ts';

const DAY_END = '24:00';
const MINUTE_MS = 60_000;

/**
 * An axis for each day, all from the same hour of the clinic's clock and of the same length, so that the days can stand beside
 * each other. Where the clocks change between the first and the last hour, that day's hours are its own: compare `clockHours`.
 * @param days what is to be seen of each day: working hours and appointments
 */
export function weekAxes(
  days: readonly { date: string; ranges: readonly TimeRange[] }[],
  timeZone: string,
): DayAxis[] {
  const needed = days
    .filter(({ ranges }) => ranges.length > 0)
    .map(({ date, ranges }) => ({ date, axis: dayAxis(date, ranges, timeZone) }));
  const starts = needed.map(({ axis }) => clinicTimeOfDay(axis.start, timeZone)).sort();
  const ends = needed.map(({ date, axis }) => clockEnd(date, axis, timeZone)).sort();
  const start = starts[0] && hourOnEachDay(starts[0], days, timeZone);
  const end = ends.at(-1);
  const axes = days.map(({ date }) => {
    const day = clinicDayRange(date, timeZone);
    if (!start || !end) return dayAxis(date, [], timeZone);
    const first = momentsAt(date, start, timeZone)[0] ?? day.start;
    const last = end === DAY_END ? day.end : lastMomentAt(date, end, timeZone);
    return dayAxis(date, [{ start: first, end: last }], timeZone);
  });
  const minutes = Math.max(...axes.map((axis) => axis.minutes));
  return axes.map((axis) => ({
    ...axis,
    minutes,
    end: new Date(Date.parse(axis.start) + minutes * MINUTE_MS).toISOString(),
  }));
}

/** The hours of an axis as the clinic's clock shows them, to tell days apart on which it is changed. */
export function clockHours(axis: DayAxis, timeZone: string): string {
  return axis.hours.map((hour) => clinicTimeOfDay(hour, timeZone)).join();
}

function clockEnd(date: string, axis: DayAxis, timeZone: string): string {
  const isDayEnd = Date.parse(axis.end) === Date.parse(clinicDayRange(date, timeZone).end);
  return isDayEnd ? DAY_END : clinicTimeOfDay(axis.end, timeZone);
}

/** The hour itself, or the last before it that no day of these skips. */
function hourOnEachDay(hour: string, days: readonly { date: string }[], timeZone: string): string {
  const isThere = days.every(({ date }) => momentsAt(date, hour, timeZone).length > 0);
  if (isThere || hour <= '00:59') return hour;
  return hourOnEachDay(`${String(Number(hour.slice(0, 2)) - 1).padStart(2, '0')}:00`, days, timeZone);
}

import { CommandError } from '../command-error.ts';
import { fromLocal, toLocal, zoneOffset } from './time-zone.ts';

export type DateUnit =
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';

const DAY = 86_400_000;
const CLOCK_UNITS: Readonly<Partial<Record<DateUnit, number>>> = {
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
  millisecond: 1,
};
const MONTHS_IN: Readonly<Partial<Record<DateUnit, number>>> = { year: 12, quarter: 3, month: 1 };
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const UNITS = new Set<string>([...Object.keys(CLOCK_UNITS), ...Object.keys(MONTHS_IN), 'week', 'day']);
/** MongoDB counts bins from the first of January 2000. */
const REFERENCE = Date.UTC(2000, 0, 1);
const REFERENCE_WEEKDAY = new Date(REFERENCE).getUTCDay();

function isUnit(value: unknown): value is DateUnit {
  return typeof value === 'string' && UNITS.has(value);
}

export function readUnit(value: unknown): DateUnit {
  if (isUnit(value)) return value;
  throw new CommandError('FailedToParse', `unknown time unit value: ${String(value)}`);
}

/** The number of a weekday, Sunday being 0; names may be cut to three letters. */
export function readWeekday(value: unknown): number {
  const name = typeof value === 'string' ? value.toLowerCase() : 'sunday';
  const found = WEEKDAYS.findIndex((weekday) => weekday === name || weekday.slice(0, 3) === name);
  if (found < 0) throw new CommandError('FailedToParse', `unknown day of week value: ${String(value)}`);
  return found;
}

function monthsOf(local: Date): number {
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

function firstOfMonth(months: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months - Math.floor(months / 12) * 12, 1);
  return date.getTime();
}

/** The beginning of the bin of `size` units that an instant lies in, by the calendar of the zone. */
export function truncateDate(
  instant: number,
  unit: DateUnit,
  size: number,
  zone: string,
  startOfWeek: number,
): number {
  const clock = CLOCK_UNITS[unit];
  if (clock !== undefined) {
    // Hours and less are lengths of time: they are counted from the reference in the zone without its later changes.
    const reference = fromLocal(zone, REFERENCE);
    return reference + Math.floor((instant - reference) / (clock * size)) * clock * size;
  }
  const local = toLocal(zone, instant);
  const months = MONTHS_IN[unit];
  if (months !== undefined) {
    const bin = months * size;
    const since = monthsOf(local) - 2000 * 12;
    return fromLocal(zone, firstOfMonth(2000 * 12 + Math.floor(since / bin) * bin));
  }
  const start = unit === 'week' ? REFERENCE + ((startOfWeek - REFERENCE_WEEKDAY + 7) % 7) * DAY : REFERENCE;
  const length = (unit === 'week' ? 7 : 1) * size * DAY;
  return fromLocal(zone, start + Math.floor((local.getTime() - start) / length) * length);
}

/** The instant some units later. Days and longer keep the local time of day; months are cut to their last day. */
export function addToDate(instant: number, unit: DateUnit, amount: number, zone: string): number {
  const clock = CLOCK_UNITS[unit];
  if (clock !== undefined) return instant + amount * clock;
  const local = toLocal(zone, instant);
  const months = MONTHS_IN[unit];
  if (months === undefined)
    return fromLocal(zone, local.getTime() + amount * (unit === 'week' ? 7 : 1) * DAY);
  const target = monthsOf(local) + amount * months;
  const lastDay = new Date(firstOfMonth(target + 1) - DAY).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastDay);
  const timeOfDay = ((local.getTime() % DAY) + DAY) % DAY;
  return fromLocal(zone, firstOfMonth(target) + (day - 1) * DAY + timeOfDay);
}

/** How many boundaries of the unit lie between two instants. */
export function countBoundaries(
  from: number,
  to: number,
  unit: DateUnit,
  zone: string,
  startOfWeek: number,
): number {
  const clock = CLOCK_UNITS[unit];
  if (clock !== undefined) {
    const shift = zoneOffset(zone, from) % clock;
    return Math.floor((to + shift) / clock) - Math.floor((from + shift) / clock);
  }
  const start = toLocal(zone, from);
  const end = toLocal(zone, to);
  const months = MONTHS_IN[unit];
  if (months !== undefined) return Math.floor(monthsOf(end) / months) - Math.floor(monthsOf(start) / months);
  const shift = unit === 'week' ? ((4 - startOfWeek + 7) % 7) * DAY : 0; // 1 January 1970 was a Thursday
  const length = unit === 'week' ? 7 * DAY : DAY;
  return Math.floor((end.getTime() + shift) / length) - Math.floor((start.getTime() + shift) / length);
}

import { clinicDayRange, momentsAt } from '#shared/domain/clinic-time.ts';

const MINUTE_MS = 60_000;
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
/** Shown where nobody works and nothing is booked. */
const USUAL = { start: '08:00', end: '17:00' } as const;

/** A stretch of time as moments, half-open. */
export interface TimeRange {
  start: string;
  end: string;
}

/** The time axis of a day. Positions are real minutes from its start, so that no hour is hidden where the clocks change. */
export interface DayAxis extends TimeRange {
  minutes: number;
  /** The full hours of the clinic's clock; the hour that is repeated stands there twice, the skipped one not at all. */
  hours: string[];
}

/** Minutes from one moment to another. */
export function minutesBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / MINUTE_MS;
}

/**
 * The axis that holds all of the ranges, from full hour to full hour.
 * @param ranges working hours and appointments of the day
 */
export function dayAxis(date: string, ranges: readonly TimeRange[], timeZone: string): DayAxis {
  const day = clinicDayRange(date, timeZone);
  const hours = HOURS.flatMap((time) => momentsAt(date, time, timeZone));
  const first = earliest(ranges.map(({ start }) => start)) ?? momentsAt(date, USUAL.start, timeZone)[0];
  const last = latest(ranges.map(({ end }) => end)) ?? momentsAt(date, USUAL.end, timeZone)[0];
  const start = hours.findLast((hour) => isUpTo(hour, first ?? day.start)) ?? day.start;
  const end = hours.find((hour) => isUpTo(last ?? day.end, hour)) ?? day.end;
  return {
    start,
    end,
    minutes: minutesBetween(start, end),
    hours: hours.filter((hour) => isUpTo(start, hour) && Date.parse(hour) < Date.parse(end)),
  };
}

/** Where a range lies on the axis, in minutes from its start; what reaches beyond it is cut. */
export function placeOnAxis(axis: DayAxis, range: TimeRange): { from: number; to: number } {
  const cut = (moment: string) => Math.min(axis.minutes, Math.max(0, minutesBetween(axis.start, moment)));
  return { from: cut(range.start), to: cut(range.end) };
}

/** The moment so many minutes behind the start of the axis. */
export function momentAfter(axis: DayAxis, minutes: number): string {
  return new Date(Date.parse(axis.start) + minutes * MINUTE_MS).toISOString();
}

/** The moment at a fraction of the axis, at or before it on a grid of minutes. */
export function momentOnAxis(axis: DayAxis, fraction: number, gridMinutes: number): string {
  const minutes = Math.min(axis.minutes - gridMinutes, Math.max(0, fraction * axis.minutes));
  return momentAfter(axis, Math.floor(minutes / gridMinutes) * gridMinutes);
}

function earliest(moments: string[]): string | undefined {
  return moments.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0];
}

function latest(moments: string[]): string | undefined {
  return moments.toSorted((one, other) => Date.parse(other) - Date.parse(one))[0];
}

function isUpTo(one: string, other: string): boolean {
  return Date.parse(one) <= Date.parse(other);
}

import type { Weekday } from '#shared/domain/user.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import type { Stretch, WeekValues } from './week-values.ts';

/** Hours are painted in quarters of an hour. */
export const QUARTER = 15;
const LAST_MINUTE = 24 * 60 - 1;
const USUAL_HOURS = { from: 6, to: 21 };

/** Minutes since midnight; `to` is not part of it. */
export interface MinuteRange {
  from: number;
  to: number;
}

/** A stretch of working hours in minutes since midnight; undefined where what was typed is none. */
export function rangeOf({ start, end }: Stretch): MinuteRange | undefined {
  const from = minutesOf(start);
  const to = minutesOf(end);
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/** The time of day as it is typed; the day ends at 23:59. */
export function timeOf(minutes: number): string {
  const shown = Math.min(minutes, LAST_MINUTE);
  return `${String(Math.floor(shown / 60)).padStart(2, '0')}:${String(shown % 60).padStart(2, '0')}`;
}

/** Whether a day's hours hold this quarter of an hour. */
export function isWorked(stretches: readonly Stretch[], minute: number): boolean {
  return stretches.some((stretch) => {
    const range = rangeOf(stretch);
    return range !== undefined && range.from <= minute && minute < range.to;
  });
}

/**
 * A day's hours with a range added or taken away. What touches becomes one stretch; what is typed and cannot be read stays
 * as it is, at the end.
 */
export function paintDay(stretches: readonly Stretch[], painted: MinuteRange, isAdded: boolean): Stretch[] {
  const ranges = stretches.flatMap((stretch) => rangeOf(stretch) ?? []);
  const unreadable = stretches.filter((stretch) => rangeOf(stretch) === undefined);
  const next = isAdded ? join([...ranges, painted]) : ranges.flatMap((range) => without(range, painted));
  return [...next.map(({ from, to }) => ({ start: timeOf(from), end: timeOf(to) })), ...unreadable];
}

/** The full hours that a week's picture reaches over. */
export function shownHours(week: WeekValues['week']): { from: number; to: number } {
  const ranges = Object.values(week).flatMap((stretches) => stretches.flatMap((one) => rangeOf(one) ?? []));
  return {
    from: Math.min(USUAL_HOURS.from, ...ranges.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(USUAL_HOURS.to, ...ranges.map(({ to }) => Math.ceil(to / 60))),
  };
}

/** The week with one day's hours on other days as well. */
export function copyDay(week: WeekValues['week'], from: Weekday, to: readonly Weekday[]): WeekValues['week'] {
  const copies = to.map((day) => [day, week[from].map((stretch) => ({ ...stretch }))]);
  return { ...week, ...Object.fromEntries(copies) };
}

function minutesOf(typed: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(readTimeOfDay(typed));
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes === LAST_MINUTE ? LAST_MINUTE + 1 : minutes;
}

function join(ranges: readonly MinuteRange[]): MinuteRange[] {
  const joined: MinuteRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

function without(range: MinuteRange, taken: MinuteRange): MinuteRange[] {
  return [
    { from: range.from, to: Math.min(range.to, taken.from) },
    { from: Math.max(range.from, taken.to), to: range.to },
  ].filter(({ from, to }) => from < to);
}

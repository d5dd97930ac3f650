import type { z } from 'zod';
import type { availabilityWeek } from '#shared/contract/accounts.ts';
import { type Weekday, weekdays } from '#shared/domain/user.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';

export type Week = z.infer<typeof availabilityWeek>;

/** One stretch of working hours as typed. */
export interface Stretch {
  start: string;
  end: string;
}

/** The form: per weekday its stretches. */
export interface WeekValues {
  week: Record<Weekday, Stretch[]>;
}

/** The form's values from what is saved. */
export function weekValues(saved: Week): WeekValues {
  const stretchesOf = (day: Weekday) =>
    saved
      .filter((entry) => entry.day === day && entry.isAvailable)
      .map(({ startTime, endTime }) => ({ start: startTime, end: endTime }))
      .sort((one, other) => one.start.localeCompare(other.start));
  return {
    week: Object.fromEntries(weekdays.map((day) => [day, stretchesOf(day)])) as Record<Weekday, Stretch[]>,
  };
}

/** What is to be saved, in the order of the week. */
export function weekInput({ week }: WeekValues): Week {
  return weekdays.flatMap((day) =>
    week[day]
      .map(({ start, end }) => ({
        day,
        startTime: readTimeOfDay(start),
        endTime: readTimeOfDay(end),
        isAvailable: true,
      }))
      .sort((one, other) => one.startTime.localeCompare(other.startTime)),
  );
}

/** What is wrong, beside the field where it is. */
export function weekErrors({ week }: WeekValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const day of weekdays) {
    const stretches = week[day].map(({ start, end }) => ({
      start: readTimeOfDay(start),
      end: readTimeOfDay(end),
    }));
    for (const [index, stretch] of stretches.entries()) {
      const path = `week.${day}.${index}`;
      const start = stretchError(stretch.start);
      const end = stretchError(stretch.end);
      if (start) errors[`${path}.start`] = start;
      if (end) errors[`${path}.end`] = end;
      if (start || end) continue;
      if (stretch.start >= stretch.end) errors[`${path}.end`] = sayFieldError('END_BEFORE_START');
      else if (stretches.some((other, at) => at < index && overlap(stretch, other))) {
        errors[`${path}.start`] = sayFieldError('HOURS_OVERLAP');
      }
    }
  }
  return errors;
}

/** Working hours of the whole week, as far as they can be read. */
export function hoursPerWeek(values: WeekValues): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const total = weekInput(values).reduce(
    (sum, entry) => sum + minutes(entry.endTime) - minutes(entry.startTime),
    0,
  );
  return Number.isFinite(total) ? Math.max(0, Math.round(total / 6) / 10) : 0;
}

function stretchError(time: string): string | undefined {
  if (time === '') return sayFieldError('REQUIRED');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? undefined : sayFieldError('INVALID_TIME_OF_DAY');
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

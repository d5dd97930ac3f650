import type { TimeException } from './availability-exception.ts';
import {
  addMinutes,
  clinicDate,
  clinicDayRange,
  firstMomentAt,
  lastMomentAt,
  weekdayOf,
} from './clinic-time.ts';
import type { AvailabilityEntry } from './user.ts';

/** A stretch of working time as moments, half-open. */
export interface WorkingStretch {
  start: string;
  end: string;
}

/** When a doctor works: the week, and the times at which it does not hold. */
export interface DoctorTime {
  availability?: readonly AvailabilityEntry[] | undefined;
  /** The doctor's own and those of the whole clinic. */
  exceptions?: readonly TimeException[] | undefined;
}

/**
 * A doctor's working stretches on a clinic day, as moments, earliest first; what touches or overlaps is one stretch. The hours
 * that the clocks skip are not among them. What the clinic decides comes before what concerns the doctor alone, so extra
 * hours on a holiday count; of the same rank, leave and blocks win over extra hours.
 */
export function workingStretches(doctor: DoctorTime, date: string, timeZone: string): WorkingStretch[] {
  const day = weekdayOf(date);
  const week = (doctor.availability ?? [])
    .filter((entry) => entry.day === day && entry.isAvailable)
    .map((entry) => ({
      start: firstMomentAt(date, entry.startTime, timeZone),
      end: lastMomentAt(date, entry.endTime, timeZone),
    }));
  const { exceptions = [] } = doctor;
  if (exceptions.length === 0) return join(week);
  const range = clinicDayRange(date, timeZone);
  const ofClinic = exceptions.filter(({ doctorId }) => doctorId === undefined);
  const own = exceptions.filter(({ doctorId }) => doctorId !== undefined);
  return [ofClinic, own].reduce((stretches, rank) => applyExceptions(stretches, rank, range), join(week));
}

/** Adds the extra hours of a day to its stretches, then takes away what is closed. */
function applyExceptions(
  stretches: readonly WorkingStretch[],
  exceptions: readonly TimeException[],
  day: WorkingStretch,
): WorkingStretch[] {
  const extra = exceptions
    .filter(({ kind }) => kind === 'extra-hours')
    .map(({ from, to }) => ({ start: later(from, day.start), end: earlier(to, day.end) }));
  return exceptions
    .filter(({ kind }) => kind !== 'extra-hours')
    .reduce(
      (left, { from, to }) => left.flatMap((stretch) => without(stretch, from, to)),
      join([...stretches, ...extra]),
    );
}

function without({ start, end }: WorkingStretch, from: string, to: string): WorkingStretch[] {
  return [
    { start, end: earlier(end, from) },
    { start: later(start, to), end },
  ].filter(isStretch);
}

function join(stretches: readonly WorkingStretch[]): WorkingStretch[] {
  const joined: WorkingStretch[] = [];
  for (const stretch of stretches
    .filter(isStretch)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))) {
    const last = joined.at(-1);
    if (!last || Date.parse(stretch.start) > Date.parse(last.end)) joined.push({ ...stretch });
    else last.end = later(last.end, stretch.end);
  }
  return joined;
}

function isStretch({ start, end }: WorkingStretch): boolean {
  return Date.parse(start) < Date.parse(end);
}

function earlier(one: string, other: string): string {
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

function later(one: string, other: string): string {
  return Date.parse(one) >= Date.parse(other) ? one : other;
}

/** Whether a whole appointment lies in one working stretch of its doctor. */
export function isWithinAvailability(
  doctor: DoctorTime,
  start: string,
  minutes: number,
  timeZone: string,
): boolean {
  const end = Date.parse(addMinutes(start, minutes));
  return workingStretches(doctor, clinicDate(start, timeZone), timeZone).some(
    (stretch) => Date.parse(start) >= Date.parse(stretch.start) && end <= Date.parse(stretch.end),
  );
}

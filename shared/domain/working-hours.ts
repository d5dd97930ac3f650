import { addMinutes, clinicDate, firstMomentAt, lastMomentAt, weekdayOf } from './clinic-time.ts';
import type { AvailabilityEntry, User } from './user.ts';

/** A stretch of working time as moments, half-open. */
export interface WorkingStretch {
  start: string;
  end: string;
}

/**
 * A doctor's working stretches on a clinic day, as moments, earliest first; what touches or overlaps is one stretch. The hours
 * that the clocks skip are not among them.
 */
export function workingStretches(
  availability: readonly AvailabilityEntry[] | undefined,
  date: string,
  timeZone: string,
): WorkingStretch[] {
  const day = weekdayOf(date);
  const stretches = (availability ?? [])
    .filter((entry) => entry.day === day && entry.isAvailable)
    .map((entry) => ({
      start: firstMomentAt(date, entry.startTime, timeZone),
      end: lastMomentAt(date, entry.endTime, timeZone),
    }))
    .filter((stretch) => Date.parse(stretch.start) < Date.parse(stretch.end))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const joined: WorkingStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (!last || Date.parse(stretch.start) > Date.parse(last.end)) joined.push({ ...stretch });
    else if (Date.parse(stretch.end) > Date.parse(last.end)) last.end = stretch.end;
  }
  return joined;
}

/** Whether a whole appointment lies in one working stretch of its doctor. */
export function isWithinAvailability(
  doctor: Pick<User, 'availability'>,
  start: string,
  minutes: number,
  timeZone: string,
): boolean {
  const end = Date.parse(addMinutes(start, minutes));
  return workingStretches(doctor.availability, clinicDate(start, timeZone), timeZone).some(
    (stretch) => Date.parse(start) >= Date.parse(stretch.start) && end <= Date.parse(stretch.end),
  );
}

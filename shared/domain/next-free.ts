import { addDays, firstMomentAt, lastMomentAt, weekdayOf } from './clinic-time.ts';
import { freeStarts } from './free-starts.ts';
import type { Weekday } from './user.ts';
import { type DoctorTime, type WorkingStretch, workingStretches } from './working-hours.ts';

/** A doctor among whose time is looked. */
export interface DoctorWithTime extends DoctorTime {
  _id: string;
  /** Numbers of the five-minute slots that are taken. */
  taken: ReadonlySet<number>;
}

/** What somebody would like. */
export interface NextFreeWish {
  /** The length, a multiple of five. */
  minutes: number;
  /** The first of the clinic's days that will do. */
  from: string;
  /** How many days are looked at. */
  days: number;
  /** The weekdays that will do; with none, every day does. */
  weekdays: readonly Weekday[];
  /** Wall-clock times between which the whole appointment should lie. */
  earliest?: string | undefined;
  latest?: string | undefined;
}

/** A free time of a doctor. */
export interface Opening {
  doctorId: string;
  dateTime: string;
}

/**
 * The first openings, by time and then in the order of the doctors; those of one doctor do not overlap. Days behind the last
 * one that is needed are not worked out, so a search that finds soon ends soon.
 * @param now nothing earlier is offered
 * @param limit how many at most
 */
export function findOpenings(
  doctors: readonly DoctorWithTime[],
  wish: NextFreeWish,
  { timeZone, now, limit }: { timeZone: string; now: Date; limit: number },
): Opening[] {
  const found: Opening[] = [];
  for (let day = 0; day < wish.days && found.length < limit; day += 1) {
    const date = addDays(wish.from, day);
    if (wish.weekdays.length > 0 && !wish.weekdays.includes(weekdayOf(date))) continue;
    const { notBefore, end } = wishedHours(wish, date, timeZone, now);
    const openings = doctors.flatMap((doctor) => {
      const stretches = knownStretches(doctor, date, timeZone).map((stretch) => ({
        start: stretch.start,
        end: end && Date.parse(end) < Date.parse(stretch.end) ? end : stretch.end,
      }));
      const starts = apart(freeStarts(stretches, wish.minutes, doctor.taken, notBefore), wish.minutes, limit);
      return starts.map((start) => ({ doctorId: doctor._id, start }));
    });
    // A stable sort: at the same time, the doctors keep their order.
    openings.sort((one, other) => one.start - other.start);
    found.push(
      ...openings.map(({ doctorId, start }) => ({ doctorId, dateTime: new Date(start).toISOString() })),
    );
  }
  return found.slice(0, limit);
}

const known = new WeakMap<DoctorWithTime, Map<string, WorkingStretch[]>>();

/** A doctor's day is worked out once, however many wishes are held against the same doctor. */
function knownStretches(doctor: DoctorWithTime, date: string, timeZone: string): WorkingStretch[] {
  const days = known.get(doctor) ?? new Map<string, WorkingStretch[]>();
  known.set(doctor, days);
  const key = `${date} ${timeZone}`;
  const stretches = days.get(key) ?? workingStretches(doctor, date, timeZone);
  days.set(key, stretches);
  return stretches;
}

/** The wished hours of a day as moments; from now on at the earliest. */
function wishedHours({ earliest, latest }: NextFreeWish, date: string, timeZone: string, now: Date) {
  const start = earliest ? Date.parse(firstMomentAt(date, earliest, timeZone)) : 0;
  return {
    notBefore: Math.max(start, now.getTime()),
    end: latest && lastMomentAt(date, latest, timeZone),
  };
}

/** The first few starts of which none begins before the one before has ended. */
function apart(starts: Iterable<number>, minutes: number, limit: number): number[] {
  const chosen: number[] = [];
  for (const start of starts) {
    const last = chosen.at(-1);
    if (last !== undefined && start < last + minutes * 60_000) continue;
    chosen.push(start);
    if (chosen.length === limit) break;
  }
  return chosen;
}

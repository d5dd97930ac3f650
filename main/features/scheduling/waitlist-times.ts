import { occupiedSlots, SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { findOpenings } from '#shared/domain/next-free.ts';
import { earlierDate, isWishedDoctor, isWishedStart, type WaitlistTime } from '#shared/domain/waitlist.ts';
import { isWithinAvailability } from '#shared/domain/working-hours.ts';
import type { DoctorNow, Waiting, Waitlist } from './read-waitlist.ts';

const DAY_MS = 86_400_000;
const SLOT_MS = SLOT_MINUTES * 60_000;
/** Openings at which the patient is booked elsewhere are left out: so many more are looked at. */
const SPARE = 10;

interface Clock {
  timeZone: string;
  now: Date;
}

/** The first openings that will do for somebody who waits, earlier than the appointment that they have. */
export function openingsFor(
  { entry, wish, busy }: Waiting,
  { doctors, days }: Waitlist,
  { timeZone, now }: Clock,
  limit: number,
): WaitlistTime[] {
  const from = wish.notBefore && wish.notBefore > days.from ? wish.notBefore : days.from;
  const to = entry.lastDate ? earlierDate(entry.lastDate, days.to) : days.to;
  const found = findOpenings(
    doctors.filter((doctor) => isWishedDoctor(wish, doctor)),
    {
      minutes: wish.duration,
      from,
      days: (Date.parse(to) - Date.parse(from)) / DAY_MS + 1,
      weekdays: wish.weekdays,
      earliest: wish.earliest,
      latest: wish.latest,
    },
    { timeZone, now, limit: limit + wish.declined.length + (busy.size > 0 ? SPARE : 0) },
  );
  return found
    .filter((time) => isWishedStart(wish, time, timeZone) && isFree(busy, time, wish.duration))
    .slice(0, limit);
}

/** Times that were given up and are free, each with those whom it fits, longest waiting first. */
export function offersOf(
  { waiting, doctors, freed }: Waitlist,
  clock: Clock,
): { time: WaitlistTime; fits: Waiting[] }[] {
  const offers = new Map<string, { time: WaitlistTime; fits: Set<Waiting> }>();
  for (const given of freed) {
    const doctor = doctors.find(({ _id }) => _id === given.doctorId);
    if (!doctor) continue;
    for (const one of waiting) {
      const start = startWithin(given, doctor, one, clock);
      if (!start) continue;
      const time = { doctorId: doctor._id, dateTime: start };
      const key = `${start} ${doctor._id}`;
      const offer = offers.get(key) ?? { time, fits: new Set() };
      offer.fits.add(one);
      offers.set(key, offer);
    }
  }
  return [...offers.values()]
    .map(({ time, fits }) => ({ time, fits: waiting.filter((one) => fits.has(one)) }))
    .toSorted((one, other) => Date.parse(one.time.dateTime) - Date.parse(other.time.dateTime));
}

/** The first start within a time that was given up at which somebody could come. */
function startWithin(
  given: { dateTime: string; duration: number },
  doctor: DoctorNow,
  { wish, busy }: Waiting,
  { timeZone, now }: Clock,
): string | undefined {
  if (!isWishedDoctor(wish, doctor)) return undefined;
  const begin = Date.parse(given.dateTime);
  for (let start = begin; start < begin + given.duration * 60_000; start += SLOT_MS) {
    const time = { doctorId: doctor._id, dateTime: new Date(start).toISOString() };
    if (
      start > now.getTime() &&
      isFree(doctor.taken, time, wish.duration) &&
      isFree(busy, time, wish.duration) &&
      isWithinAvailability(doctor, time.dateTime, wish.duration, timeZone) &&
      isWishedStart(wish, time, timeZone)
    ) {
      return time.dateTime;
    }
  }
  return undefined;
}

function isFree(taken: ReadonlySet<number>, { dateTime }: WaitlistTime, minutes: number): boolean {
  return taken.size === 0 || !occupiedSlots(dateTime, minutes).some((slot) => taken.has(slot));
}

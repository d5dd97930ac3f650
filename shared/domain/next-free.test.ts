import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occupiedSlots } from './appointment.ts';
import { addDays, clinicDate, clinicDayRange, clinicTimeOfDay, weekdayOf } from './clinic-time.ts';
import { type DoctorWithTime, findOpenings, type NextFreeWish } from './next-free.ts';
import { type AvailabilityEntry, type Weekday, weekdays } from './user.ts';
import { isWithinAvailability } from './working-hours.ts';

const VIENNA = 'Europe/Vienna';
const QUARTER_MS = 15 * 60_000;
const hours = (day: Weekday, startTime: string, endTime: string): AvailabilityEntry => ({
  day,
  startTime,
  endTime,
  isAvailable: true,
});
const everyDay = (startTime: string, endTime: string) =>
  weekdays.map((day) => hours(day, startTime, endTime));
const doctor = (_id: string, availability: AvailabilityEntry[], taken: number[] = []): DoctorWithTime => ({
  _id,
  availability,
  taken: new Set(taken),
});
const wish = (fields: Partial<NextFreeWish> = {}): NextFreeWish => ({
  minutes: 30,
  from: '2026-03-10',
  days: 90,
  weekdays: [],
  ...fields,
});
const longBefore = new Date('2026-01-01T00:00:00Z');
const find = (
  doctors: DoctorWithTime[],
  wished: NextFreeWish,
  limit = 3,
  timeZone = VIENNA,
  now = longBefore,
) =>
  findOpenings(doctors, wished, { timeZone, now, limit }).map(
    ({ doctorId, dateTime }) =>
      `${doctorId} ${clinicDate(dateTime, timeZone)} ${clinicTimeOfDay(dateTime, timeZone)}`,
  );

describe('the next free times', () => {
  it('come one after the other, and at the same time in the order of the doctors', () => {
    const doctors = [doctor('a', everyDay('08:00', '09:00')), doctor('b', everyDay('08:00', '08:30'))];
    expect(find(doctors, wish(), 4)).toEqual([
      'a 2026-03-10 08:00',
      'b 2026-03-10 08:00',
      'a 2026-03-10 08:30',
      'a 2026-03-11 08:00',
    ]);
  });

  it('leave out what is taken, what is past, and what is too short', () => {
    const taken = occupiedSlots('2026-03-10T07:30:00Z', 30);
    const busy = [doctor('a', everyDay('08:00', '09:45'), taken)];
    expect(find(busy, wish({ minutes: 45 }), 2)).toEqual(['a 2026-03-10 09:00', 'a 2026-03-11 08:00']);
    const now = new Date('2026-03-10T07:05:00Z');
    expect(find([doctor('a', everyDay('08:00', '09:00'))], wish(), 2, VIENNA, now)).toEqual([
      'a 2026-03-10 08:15',
      'a 2026-03-11 08:00',
    ]);
  });

  it('keep to the wished weekdays and hours', () => {
    const doctors = [doctor('a', everyDay('08:00', '18:00'))];
    const wished = wish({ weekdays: ['Thursday', 'Monday'], earliest: '16:10', latest: '17:00' });
    expect(find(doctors, wished)).toEqual(['a 2026-03-12 16:15', 'a 2026-03-16 16:15', 'a 2026-03-19 16:15']);
  });

  it('end with the days that are looked at', () => {
    const doctors = [doctor('a', everyDay('08:00', '08:30'))];
    const all = find(doctors, wish(), 200);
    expect(all).toHaveLength(90);
    expect(all.at(-1)).toBe(`a ${addDays('2026-03-10', 89)} 08:00`);
    expect(find([doctor('a', [])], wish())).toEqual([]);
  });

  it('hold a night of 23 and of 25 hours, and one that half an hour is taken from or given to', () => {
    const night = [doctor('a', everyDay('01:00', '04:00'))];
    const times = (from: string, timeZone: string) =>
      find(night, wish({ from }), 20, timeZone)
        .filter((opening) => opening.includes(from))
        .map((opening) => opening.slice(-5));
    expect(times('2026-03-29', VIENNA)).toEqual(['01:00', '01:30', '03:00', '03:30']);
    expect(times('2026-10-25', VIENNA)).toEqual('01:00 01:30 02:00 02:30 02:00 02:30 03:00 03:30'.split(' '));
    expect(times('2026-10-04', 'Australia/Lord_Howe')).toEqual('01:00 01:30 02:30 03:00 03:30'.split(' '));
    expect(times('2026-04-05', 'Australia/Lord_Howe')).toEqual(
      '01:00 01:30 01:30 02:00 02:30 03:00 03:30'.split(' '),
    );
  });
});

/** Zones with, in 2026, a week in which the clocks change: by an hour, by half an hour, at odd offsets, or never. */
const weeks = [
  [VIENNA, '2026-03-26'],
  [VIENNA, '2026-10-22'],
  ['America/New_York', '2026-03-05'],
  ['America/New_York', '2026-10-29'],
  ['Australia/Lord_Howe', '2026-04-02'],
  ['Australia/Lord_Howe', '2026-10-01'],
  ['Pacific/Chatham', '2026-04-02'],
  ['Pacific/Chatham', '2026-09-24'],
  ['Asia/Kathmandu', '2026-05-04'],
] as const;

const quarter = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map(
      (number) =>
        `${String(Math.floor(number / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][number % 4]}`,
    );
const stretch = fc
  .tuple(fc.constantFrom(...weekdays), quarter(0, 60), quarter(61, 95))
  .map(([day, startTime, endTime]) => hours(day, startTime, endTime));
const problem = fc.record({
  week: fc.constantFrom(...weeks),
  doctors: fc.array(
    fc.record({
      availability: fc.array(stretch, { maxLength: 6 }),
      booked: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 * 96 }), fc.integer({ min: 1, max: 30 })), {
        maxLength: 12,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  minutes: fc.integer({ min: 1, max: 24 }).map((slots) => slots * 5),
  days: fc.subarray([...weekdays]),
  earliest: fc.option(quarter(24, 40), { nil: undefined }),
  latest: fc.option(quarter(41, 80), { nil: undefined }),
});

describe('the next free times, around a change of the clocks', () => {
  it('are those that a walk through every quarter of an hour finds', () => {
    fc.assert(
      fc.property(problem, ({ week: [timeZone, from], doctors, minutes, days, earliest, latest }) => {
        const begin = Date.parse(clinicDayRange(from, timeZone).start);
        const asked = doctors.map(({ availability, booked }, index) => {
          const slots = booked.flatMap(([at, length]) =>
            occupiedSlots(new Date(begin + at * QUARTER_MS).toISOString(), length * 5),
          );
          return doctor(String(index), availability, slots);
        });
        const wished = wish({ minutes, from, weekdays: days, earliest, latest });
        const end = Date.parse(clinicDayRange(addDays(from, 5), timeZone).start);
        const walked = asked.map((one) => {
          let free = 0;
          return {
            one,
            starts: [...walk(one, wished, begin, end, timeZone)].filter((start) => {
              const isApart = start >= free;
              if (isApart) free = start + minutes * 60_000;
              return isApart;
            }),
          };
        });
        const expected = walked
          .flatMap(({ one, starts }) => starts.map((start) => ({ doctorId: one._id, start })))
          .sort((one, other) => one.start - other.start)
          .slice(0, 10);
        const found = findOpenings(asked, wished, { timeZone, now: longBefore, limit: 10 })
          .map(({ doctorId, dateTime }) => ({ doctorId, start: Date.parse(dateTime) }))
          .filter(({ start }) => start < end);
        expect(found).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

/** Every quarter of an hour at which the doctor works, is free and is wanted, by asking about each one. */
function* walk(one: DoctorWithTime, wished: NextFreeWish, begin: number, end: number, timeZone: string) {
  const { minutes, earliest = '00:00', latest = '24:00' } = wished;
  for (let start = begin; start < end; start += QUARTER_MS) {
    const moment = new Date(start).toISOString();
    const last = new Date(start + minutes * 60_000 - 1).toISOString();
    const isWanted =
      (wished.weekdays.length === 0 || wished.weekdays.includes(weekdayOf(clinicDate(moment, timeZone)))) &&
      clinicTimeOfDay(moment, timeZone) >= earliest &&
      clinicTimeOfDay(last, timeZone) < latest;
    const isFree = occupiedSlots(moment, minutes).every((slot) => !one.taken.has(slot));
    if (isWanted && isFree && isWithinAvailability(one, moment, minutes, timeZone)) yield start;
  }
}

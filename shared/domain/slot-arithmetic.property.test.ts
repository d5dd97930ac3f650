import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnSlotGrid, occupiedSlots, SLOT_MINUTES } from './appointment.ts';
import {
  addDays,
  addMinutes,
  clinicDate,
  clinicDayRange,
  clinicTimeOfDay,
  firstMomentAt,
  lastMomentAt,
  momentsAt,
} from './clinic-time.ts';
import { freeStarts } from './free-starts.ts';
import { weekdays } from './user.ts';
import { isWithinAvailability, workingStretches } from './working-hours.ts';

/** Lord Howe moves its clocks by half an hour; Chatham stands at a quarter; Santiago changes at midnight. */
const zones = [
  'Europe/Vienna',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Santiago',
];
const SLOT_MS = SLOT_MINUTES * 60_000;

/** The days of some years on which a zone's day is not 24 hours long: where slips are. */
const changes = new Map(
  zones.map((zone) => [
    zone,
    Array.from({ length: 6 * 366 }, (_, day) => addDays('2024-01-01', day)).filter((date) => {
      const { start, end } = clinicDayRange(date, zone);
      return Date.parse(end) - Date.parse(start) !== 86_400_000;
    }),
  ]),
);

const zone = fc.constantFrom(...zones);
const anyDate = fc.integer({ min: 0, max: 6 * 365 }).map((days) => addDays('2024-01-01', days));
const dayIn = zone.chain((timeZone) =>
  fc.oneof(fc.constantFrom(...(changes.get(timeZone) ?? [])), anyDate).map((date) => ({ timeZone, date })),
);
const wallMinutes = fc.integer({ min: 0, max: 287 }).map((five) => five * 5);
const written = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const length = fc.integer({ min: 1, max: 36 }).map((slots) => slots * SLOT_MINUTES);

it('knows two changes of the clocks a year in every zone', () => {
  for (const [name, dates] of changes) expect([name, dates.length]).toEqual([name, 12]);
});

describe('a wall-clock time in the clinic', () => {
  it('is none, one or two moments, each of which the clocks show as that time, on the five-minute grid', () => {
    fc.assert(
      fc.property(dayIn, wallMinutes, ({ timeZone, date }, minutes) => {
        const moments = momentsAt(date, written(minutes), timeZone);
        expect(moments.length).toBeLessThanOrEqual(2);
        for (const moment of moments) {
          expect(clinicDate(moment, timeZone)).toBe(date);
          expect(clinicTimeOfDay(moment, timeZone)).toBe(written(minutes));
          expect(isOnSlotGrid(moment)).toBe(true);
        }
        expect(moments).toEqual([...moments].sort());
      }),
    );
  });

  it('and every slot of a day has exactly one of them: none is skipped or shared', () => {
    fc.assert(
      fc.property(dayIn, ({ timeZone, date }) => {
        const { start, end } = clinicDayRange(date, timeZone);
        const shown = Array.from({ length: 288 }, (_, five) => momentsAt(date, written(five * 5), timeZone));
        const slots = shown.flat().map((moment) => Date.parse(moment) / SLOT_MS);
        const due = Array.from(
          { length: (Date.parse(end) - Date.parse(start)) / SLOT_MS },
          (_, index) => Date.parse(start) / SLOT_MS + index,
        );
        expect(slots.sort((one, other) => one - other)).toEqual(due);
      }),
      { numRuns: 40 },
    );
  });
});

it('days follow each other without a gap, and every moment belongs to its own', () => {
  fc.assert(
    fc.property(dayIn, fc.double({ min: 0, max: 1, noNaN: true }), ({ timeZone, date }, share) => {
      const { start, end } = clinicDayRange(date, timeZone);
      expect(clinicDayRange(addDays(date, 1), timeZone).start).toBe(end);
      const inside = Date.parse(start) + Math.floor(share * (Date.parse(end) - Date.parse(start) - 1));
      expect(clinicDate(new Date(inside), timeZone)).toBe(date);
    }),
  );
});

it('two appointments share a slot exactly where their times overlap', () => {
  fc.assert(
    fc.property(
      dayIn,
      fc.integer({ min: 0, max: 287 }),
      fc.integer({ min: -40, max: 40 }),
      length,
      length,
      ({ timeZone, date }, five, apart, oneLength, otherLength) => {
        const one = addMinutes(clinicDayRange(date, timeZone).start, five * 5);
        const other = addMinutes(one, apart * 5);
        const oneSlots = occupiedSlots(one, oneLength);
        const otherSlots = new Set(occupiedSlots(other, otherLength));
        const overlap =
          Date.parse(one) < Date.parse(addMinutes(other, otherLength)) &&
          Date.parse(other) < Date.parse(addMinutes(one, oneLength));
        expect(oneSlots).toHaveLength(oneLength / SLOT_MINUTES);
        expect(oneSlots.some((slot) => otherSlots.has(slot))).toBe(overlap);
      },
    ),
  );
});

it('a free start lies in the working hours, and none of its slots is taken', () => {
  fc.assert(
    fc.property(
      dayIn,
      wallMinutes,
      wallMinutes,
      length,
      fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }),
      ({ timeZone, date }, from, to, minutes, takenAt) => {
        fc.pre(from < to);
        const availability = weekdays.map((day) => ({
          day,
          startTime: written(from),
          endTime: written(to),
          isAvailable: true,
        }));
        const first = Date.parse(clinicDayRange(date, timeZone).start) / SLOT_MS;
        const taken = new Set(takenAt.map((at) => first + at));
        const stretches = workingStretches({ availability }, date, timeZone);
        for (const start of freeStarts(stretches, minutes, taken, 0)) {
          const moment = new Date(start).toISOString();
          expect(isWithinAvailability({ availability }, moment, minutes, timeZone)).toBe(true);
          const opens = firstMomentAt(date, written(from), timeZone);
          const closes = lastMomentAt(date, written(to), timeZone);
          expect(start).toBeGreaterThanOrEqual(Date.parse(opens));
          expect(start + minutes * 60_000).toBeLessThanOrEqual(Date.parse(closes));
          expect(occupiedSlots(moment, minutes).some((slot) => taken.has(slot))).toBe(false);
        }
      },
    ),
  );
});

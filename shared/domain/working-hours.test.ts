import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeException } from './availability-exception.ts';
import { addDays, clinicDayRange } from './clinic-time.ts';
import type { AvailabilityEntry } from './user.ts';
import { isWithinAvailability, workingStretches } from './working-hours.ts';

const hours = (day: AvailabilityEntry['day'], startTime: string, endTime: string): AvailabilityEntry => ({
  day,
  startTime,
  endTime,
  isAvailable: true,
});
const weekday = [hours('Tuesday', '08:00', '12:00'), hours('Tuesday', '13:00', '17:00')];

describe('working hours', () => {
  it('are the same on the wall before and after the clocks change', () => {
    const sunday = [hours('Sunday', '08:00', '12:00')];
    const starts = ['2026-03-22', '2026-03-29', '2026-10-18', '2026-10-25'].map(
      (date) => workingStretches({ availability: sunday }, date, 'Europe/Vienna')[0]?.start,
    );
    expect(starts).toEqual([
      '2026-03-22T07:00:00Z',
      '2026-03-29T06:00:00Z',
      '2026-10-18T06:00:00Z',
      '2026-10-25T07:00:00Z',
    ]);
  });

  it('begin after the hour that the clocks skip', () => {
    const night = [hours('Sunday', '02:30', '05:00')];
    expect(workingStretches({ availability: night }, '2026-03-29', 'Europe/Vienna')).toEqual([
      { start: '2026-03-29T01:30:00Z', end: '2026-03-29T03:00:00Z' },
    ]);
    // On Lord Howe Island the clocks skip half an hour, from 02:00 to 02:30.
    const early = [hours('Sunday', '02:15', '05:00')];
    expect(workingStretches({ availability: early }, '2026-10-04', 'Australia/Lord_Howe')).toEqual([
      { start: '2026-10-03T15:45:00Z', end: '2026-10-03T18:00:00Z' },
    ]);
  });

  it('hold an appointment only where they hold all of it', () => {
    const within = (start: string, minutes: number) =>
      isWithinAvailability({ availability: weekday }, start, minutes, 'Europe/Vienna');
    expect(within('2026-03-10T07:00:00Z', 30)).toBe(true);
    expect(within('2026-03-10T10:45:00Z', 30)).toBe(false);
    expect(within('2026-03-10T11:30:00Z', 30)).toBe(false);
    expect(within('2026-03-11T08:00:00Z', 30)).toBe(false);
  });

  it('are one stretch where they touch or overlap: an appointment may lie across', () => {
    const touching = [hours('Tuesday', '12:00', '17:00'), hours('Tuesday', '08:00', '12:00')];
    const overlapping = [...touching, hours('Tuesday', '09:00', '10:00')];
    expect(workingStretches({ availability: overlapping }, '2026-03-10', 'Europe/Vienna')).toEqual([
      { start: '2026-03-10T07:00:00Z', end: '2026-03-10T16:00:00Z' },
    ]);
    const doctor = { availability: touching };
    expect(isWithinAvailability(doctor, '2026-03-10T10:45:00Z', 30, 'Europe/Vienna')).toBe(true);
  });
});

describe('exceptions', () => {
  const VIENNA = 'Europe/Vienna';
  const DOCTOR = '0'.repeat(24);
  const exception = (
    kind: TimeException['kind'],
    from: string,
    to: string,
    doctorId: string | undefined = DOCTOR,
  ): TimeException => ({ kind, doctorId, from, to });
  const on = (date: string, exceptions: TimeException[]) =>
    workingStretches({ availability: weekday, exceptions }, date, VIENNA);

  it('take time away, in the middle of a stretch and over whole days', () => {
    expect(on('2026-03-10', [exception('block', '2026-03-10T08:00:00Z', '2026-03-10T12:30:00Z')])).toEqual([
      { start: '2026-03-10T07:00:00Z', end: '2026-03-10T08:00:00Z' },
      { start: '2026-03-10T12:30:00Z', end: '2026-03-10T16:00:00Z' },
    ]);
    expect(on('2026-03-10', [exception('leave', '2026-03-08T23:00:00Z', '2026-03-22T23:00:00Z')])).toEqual(
      [],
    );
  });

  it('add extra hours, also to a day off, and only their part of the day', () => {
    const night = exception('extra-hours', '2026-03-11T20:00:00Z', '2026-03-12T02:00:00Z');
    expect(on('2026-03-11', [night])).toEqual([
      { start: '2026-03-11T20:00:00Z', end: '2026-03-11T23:00:00Z' },
    ]);
    const after = exception('extra-hours', '2026-03-10T16:00:00Z', '2026-03-10T17:00:00Z');
    expect(on('2026-03-10', [after])[1]).toEqual({
      start: '2026-03-10T12:00:00Z',
      end: '2026-03-10T17:00:00Z',
    });
  });

  it('let extra hours on a holiday of the clinic count, and leave win over extra hours', () => {
    const day = ['2026-03-09T23:00:00Z', '2026-03-10T23:00:00Z'] as const;
    const duty = exception('extra-hours', '2026-03-10T09:00:00Z', '2026-03-10T11:00:00Z');
    const holiday: TimeException = { kind: 'holiday', from: day[0], to: day[1] };
    expect(on('2026-03-10', [duty, holiday])).toEqual([
      { start: '2026-03-10T09:00:00Z', end: '2026-03-10T11:00:00Z' },
    ]);
    expect(on('2026-03-10', [duty, holiday, exception('leave', ...day)])).toEqual([]);
  });

  it('leave a slot working exactly when week and exceptions say so, whatever the zone and the clocks', () => {
    const zones = [
      ['Europe/Vienna', '2026-03-29'],
      ['Europe/Vienna', '2026-10-25'],
      ['Australia/Lord_Howe', '2026-04-05'],
      ['Australia/Lord_Howe', '2026-10-04'],
      ['America/New_York', '2026-03-08'],
    ] as const;
    const some = fc.record({
      kind: fc.constantFrom('leave', 'block', 'holiday', 'extra-hours'),
      isClinic: fc.boolean(),
      at: fc.integer({ min: -60, max: 300 }),
      length: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.array(some, { maxLength: 6 }), ([timeZone, date], drawn) => {
        const day = clinicDayRange(date, timeZone);
        const moment = (slot: number) => new Date(Date.parse(day.start) + slot * 300_000).toISOString();
        const exceptions = drawn.map(({ kind, isClinic, at, length }) => ({
          kind,
          ...(isClinic ? {} : { doctorId: DOCTOR }),
          from: moment(at),
          to: moment(at + length),
        }));
        const availability = [hours('Sunday', '01:00', '12:00')];
        const week = workingStretches({ availability }, date, timeZone);
        const stretches = workingStretches({ availability, exceptions }, date, timeZone);
        const holds = (slot: number, ranges: readonly { start: string; end: string }[]) =>
          ranges.some(
            ({ start, end }) =>
              Date.parse(start) <= Date.parse(moment(slot)) && Date.parse(moment(slot)) < Date.parse(end),
          );
        const touched = (slot: number, isOwn: boolean, isExtra: boolean) =>
          holds(
            slot,
            exceptions
              .filter(
                ({ doctorId, kind }) =>
                  (doctorId !== undefined) === isOwn && (kind === 'extra-hours') === isExtra,
              )
              .map(({ from, to }) => ({ start: from, end: to })),
          );
        const slots = (Date.parse(day.end) - Date.parse(day.start)) / 300_000;
        for (let slot = 0; slot < slots; slot += 1) {
          const clinicSays =
            (holds(slot, week) || touched(slot, false, true)) && !touched(slot, false, false);
          const expected = (clinicSays || touched(slot, true, true)) && !touched(slot, true, false);
          expect(holds(slot, stretches)).toBe(expected);
        }
        expect(workingStretches({ exceptions }, addDays(date, 40), timeZone)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  }, 30_000);
});

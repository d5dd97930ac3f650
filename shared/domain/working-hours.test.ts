import { describe, expect, it } from 'vitest';
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
      (date) => workingStretches(sunday, date, 'Europe/Vienna')[0]?.start,
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
    expect(workingStretches(night, '2026-03-29', 'Europe/Vienna')).toEqual([
      { start: '2026-03-29T01:30:00Z', end: '2026-03-29T03:00:00Z' },
    ]);
    // On Lord Howe Island the clocks skip half an hour, from 02:00 to 02:30.
    const early = [hours('Sunday', '02:15', '05:00')];
    expect(workingStretches(early, '2026-10-04', 'Australia/Lord_Howe')).toEqual([
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
    expect(workingStretches(overlapping, '2026-03-10', 'Europe/Vienna')).toEqual([
      { start: '2026-03-10T07:00:00Z', end: '2026-03-10T16:00:00Z' },
    ]);
    const doctor = { availability: touching };
    expect(isWithinAvailability(doctor, '2026-03-10T10:45:00Z', 30, 'Europe/Vienna')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import {
  ageInYears,
  ageParts,
  clinicDate,
  clinicDayRange,
  formatDate,
  momentsAt,
  weekdayOf,
} from './clinic-time.ts';

describe('the clinic’s day', () => {
  it('is another one than the day in UTC near midnight', () => {
    expect(clinicDate('2026-03-10T23:30:00Z', 'Europe/Vienna')).toBe('2026-03-11');
    expect(clinicDate('2026-03-11T03:30:00Z', 'America/New_York')).toBe('2026-03-10');
  });

  it.each([
    ['Europe/Vienna', '2026-03-29', 23],
    ['Europe/Vienna', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['Asia/Kolkata', '2026-03-29', 24],
    ['Europe/London', '2026-11-24', 24],
  ])('in %s on %s lasts %d hours', (zone, date, hours) => {
    const { start, end } = clinicDayRange(date, zone);
    expect((Date.parse(end) - Date.parse(start)) / 3_600_000).toBe(hours);
  });
});

describe('a wall-clock time', () => {
  it('that the clocks skip is no moment', () => {
    expect(momentsAt('2026-03-29', '02:30', 'Europe/Vienna')).toEqual([]);
  });

  it('that the clocks repeat is two, the earlier first', () => {
    expect(momentsAt('2026-10-25', '02:30', 'Europe/Vienna')).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
  });

  it('is otherwise one', () => {
    expect(momentsAt('2026-11-24', '09:00', 'America/New_York')).toEqual(['2026-11-24T14:00:00Z']);
  });
});

describe('dates of people', () => {
  it('have birthdays on the day, also on the 29th of February', () => {
    expect(ageInYears('1972-04-03', '2026-04-02')).toBe(53);
    expect(ageInYears('1972-04-03', '2026-04-03')).toBe(54);
    expect(ageInYears('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageInYears('2004-02-29', '2026-03-01')).toBe(22);
  });

  it('are told in days, months or years', () => {
    expect(ageParts('2026-11-20', '2026-11-24')).toEqual({ value: 4, unit: 'days' });
    expect(ageParts('2025-11-24', '2026-11-24')).toEqual({ value: 12, unit: 'months' });
    expect(ageParts('1972-04-03', '2026-11-24')).toEqual({ value: 54, unit: 'years' });
  });

  it('cannot be misread', () => {
    expect(formatDate('2026-04-03', 'en-GB')).toBe('3 Apr 2026');
    expect(formatDate('2026-04-03', 'en-US')).toBe('Apr 3, 2026');
    expect(weekdayOf('2026-11-24')).toBe('Tuesday');
  });
});

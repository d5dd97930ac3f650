import { describe, expect, it } from 'vitest';
import { addDays, clinicTimeOfDay, momentsAt } from '#shared/domain/clinic-time.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import { clockHours, weekAxes } from './week-axes.ts';

const zone = 'Europe/Vienna';
const at = (date: string, time: string) => momentsAt(date, time, zone)[0] ?? '';
const week = (monday: string) => Array.from({ length: 7 }, (_, index) => addDays(monday, index));

function axesOf(monday: string, start: string, end: string) {
  return weekAxes(
    week(monday).map((date) => ({ date, ranges: [{ start: at(date, start), end: at(date, end) }] })),
    zone,
  );
}

function hoursOf(axes: readonly DayAxis[], day: number): string | undefined {
  const axis = axes[day];
  return axis && clockHours(axis, zone);
}

describe('the axes of a week', () => {
  it('reach from the earliest hour of any day to the latest of any other', () => {
    const axes = weekAxes(
      [
        {
          date: '2026-03-09',
          ranges: [{ start: at('2026-03-09', '08:30'), end: at('2026-03-09', '12:00') }],
        },
        {
          date: '2026-03-10',
          ranges: [{ start: at('2026-03-10', '13:00'), end: at('2026-03-10', '17:15') }],
        },
        { date: '2026-03-11', ranges: [] },
      ],
      zone,
    );
    expect(axes.map(({ start }) => clinicTimeOfDay(start, zone))).toEqual(['08:00', '08:00', '08:00']);
    expect(axes.map(({ end }) => clinicTimeOfDay(end, zone))).toEqual(['18:00', '18:00', '18:00']);
  });

  it('are those of the clock before and after a change of it', () => {
    const axes = axesOf('2026-03-23', '08:00', '17:00');
    expect(axes.map(({ minutes }) => minutes)).toEqual(Array(7).fill(540));
    expect(axes.map(({ start }) => clinicTimeOfDay(start, zone))).toEqual(Array(7).fill('08:00'));
    expect(axes[5]?.start).toBe('2026-03-28T07:00:00Z');
    expect(axes[6]?.start).toBe('2026-03-29T06:00:00Z');
  });

  it('give the night of a change hours of its own, none of them hidden', () => {
    const spring = axesOf('2026-03-23', '01:00', '05:00');
    expect(hoursOf(spring, 0)).toBe('01:00,02:00,03:00,04:00');
    expect(hoursOf(spring, 6)).toBe('01:00,03:00,04:00');
    const autumn = axesOf('2026-10-19', '01:00', '05:00');
    expect(hoursOf(autumn, 6)).toBe('01:00,02:00,02:00,03:00,04:00');
    expect(autumn.map(({ minutes }) => minutes)).toEqual(Array(7).fill(300));
  });

  it('begin earlier where a day skips the first hour', () => {
    const withSunday = weekAxes(
      week('2026-03-23').map((date) => ({
        date,
        ranges: [{ start: at(date, date === '2026-03-29' ? '03:00' : '02:00'), end: at(date, '05:00') }],
      })),
      zone,
    );
    expect(withSunday.map(({ start }) => clinicTimeOfDay(start, zone))).toEqual(Array(7).fill('01:00'));
  });
});

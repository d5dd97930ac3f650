import { describe, expect, it } from 'vitest';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import { closuresOn, monthDays, walkDays } from './month-days.ts';

const zone = 'Europe/Vienna';
const id = (letter: string) => letter.repeat(24);

function doctor(letter: string): DoctorColumn {
  const availability = [{ day: 'Sunday' as const, startTime: '08:00', endTime: '12:00', isAvailable: true }];
  return { _id: id(letter), revision: 1, firstName: 'A', lastName: letter, availability, isActive: true };
}

function exception(fields: Partial<ExceptionView>): ExceptionView {
  // All of Sunday, 29 March, when the clocks go forward: 23 hours.
  const day = { from: '2026-03-28T23:00:00.000Z', to: '2026-03-29T22:00:00.000Z' };
  return { _id: id('e'), revision: 1, kind: 'leave', reason: 'Congress', ...day, ...fields };
}

describe('the days of a month', () => {
  it('are whole weeks from Monday on, four to six of them', () => {
    expect(monthDays('2026-03-10')).toEqual({ from: '2026-02-23', days: 42 });
    expect(monthDays('2027-02-28')).toEqual({ from: '2027-02-01', days: 28 });
    expect(monthDays('2026-11-24')).toEqual({ from: '2026-10-26', days: 42 });
    expect(monthDays('2026-12-31')).toEqual({ from: '2026-11-30', days: 35 });
  });

  it('are walked by the arrow keys, and not left by them', () => {
    const { from, days } = monthDays('2026-12-01');
    expect(walkDays(from, days, '2026-12-01', 'ArrowDown')).toBe('2026-12-08');
    expect(walkDays(from, days, '2026-12-01', 'ArrowLeft')).toBe('2026-11-30');
    expect(walkDays(from, days, '2026-11-30', 'ArrowLeft')).toBeUndefined();
    expect(walkDays(from, days, '2027-01-03', 'ArrowRight')).toBeUndefined();
    expect(walkDays(from, days, '2026-12-01', 'Enter')).toBeUndefined();
  });
});

describe('what keeps people away', () => {
  const doctors = [doctor('a'), doctor('b')];

  it('is named of the whole clinic, and not again of each doctor', () => {
    const holiday = exception({ kind: 'holiday', reason: 'Easter' });
    expect(closuresOn('2026-03-29', doctors, [holiday], zone)).toEqual({ ofClinic: [holiday], away: [] });
    expect(closuresOn('2026-03-30', doctors, [holiday], zone).ofClinic).toEqual([]);
  });

  it('names a doctor who is away all day, but nobody who works for a part of it', () => {
    const allDay = exception({ doctorId: id('a') });
    const anHour = exception({ doctorId: id('b'), from: '2026-03-29T06:00:00Z', to: '2026-03-29T07:00:00Z' });
    const { away } = closuresOn('2026-03-29', doctors, [allDay, anHour], zone);
    expect(away.map(({ _id }) => _id)).toEqual([id('a')]);
  });

  it('names nobody on a day of the week on which they never work', () => {
    const both = exception({ doctorId: id('a'), from: '2026-03-27T23:00:00Z' });
    expect(closuresOn('2026-03-28', doctors, [both], zone).away).toEqual([]);
  });
});

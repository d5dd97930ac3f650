import { expect, it } from 'vitest';
import { hoursPerWeek, weekErrors, weekInput, weekValues } from './week-values.ts';

const monday = (startTime: string, endTime: string) => ({
  day: 'Monday' as const,
  startTime,
  endTime,
  isAvailable: true,
});

it('gives back what it was made of, in the order of the day', () => {
  const saved = [monday('13:00', '17:00'), monday('08:00', '12:00')];
  expect(weekInput(weekValues(saved))).toEqual([monday('08:00', '12:00'), monday('13:00', '17:00')]);
  expect(hoursPerWeek(weekValues(saved))).toBe(8);
});

it('marks what cannot be, beside its field', () => {
  const values = weekValues([]);
  values.week.Monday = [
    { start: '8', end: '12' },
    { start: '11:30', end: '17' },
  ];
  values.week.Tuesday = [{ start: '12', end: '8' }];
  values.week.Friday = [{ start: '', end: 'late' }];
  expect(Object.keys(weekErrors(values)).sort()).toEqual([
    'week.Friday.0.end',
    'week.Friday.0.start',
    'week.Monday.1.start',
    'week.Tuesday.0.end',
  ]);
});

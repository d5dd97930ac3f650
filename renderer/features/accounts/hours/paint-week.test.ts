import { describe, expect, it } from 'vitest';
import { copyDay, isWorked, paintDay, shownHours } from './paint-week.ts';
import { weekValues } from './week-values.ts';

const morning = { start: '08:00', end: '12:00' };
const afternoon = { start: '13:00', end: '17:00' };
const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('painting a day', () => {
  it('joins what touches, and keeps what does not apart', () => {
    expect(paintDay([morning, afternoon], { from: at(12), to: at(13) }, true)).toEqual([
      { start: '08:00', end: '17:00' },
    ]);
    expect(paintDay([morning], { from: at(12, 15), to: at(14) }, true)).toEqual([
      morning,
      { start: '12:15', end: '14:00' },
    ]);
  });

  it('takes away a part, which may leave two', () => {
    expect(paintDay([morning], { from: at(9), to: at(9, 15) }, false)).toEqual([
      { start: '08:00', end: '09:00' },
      { start: '09:15', end: '12:00' },
    ]);
    expect(paintDay([morning, afternoon], { from: at(0), to: at(24) }, false)).toEqual([]);
  });

  it('ends the day at 23:59, which is its end', () => {
    const [late] = paintDay([], { from: at(20), to: at(24) }, true);
    expect(late).toEqual({ start: '20:00', end: '23:59' });
    expect(isWorked(late ? [late] : [], at(23, 45))).toBe(true);
  });

  it('keeps what was typed and cannot be read', () => {
    const typed = { start: 'eight', end: '12:00' };
    expect(paintDay([typed], { from: at(13), to: at(14) }, true)).toEqual([
      { start: '13:00', end: '14:00' },
      typed,
    ]);
  });
});

it('shows the usual hours, and more where somebody works earlier or later', () => {
  const { week } = weekValues([]);
  expect(shownHours(week)).toEqual({ from: 6, to: 21 });
  expect(shownHours({ ...week, Sunday: [{ start: '04:30', end: '22:10' }] })).toEqual({ from: 4, to: 23 });
});

it('copies a day to others, which then change on their own', () => {
  const week = copyDay({ ...weekValues([]).week, Monday: [morning] }, 'Monday', ['Tuesday', 'Friday']);
  expect([week.Tuesday, week.Wednesday, week.Friday]).toEqual([[morning], [], [morning]]);
  expect(week.Tuesday[0]).not.toBe(week.Monday[0]);
});

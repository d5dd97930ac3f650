import { describe, expect, it } from 'vitest';
import { walkTo } from './walk.ts';

const stop = (_id: string, time: string) => ({ _id, dateTime: `2026-11-24T${time}:00Z` });
const columns = [[stop('a', '08:00'), stop('b', '10:00')], [], [stop('c', '07:30'), stop('d', '09:50')]];

describe('walking the calendar', () => {
  it('goes up and down within a column and stops at its ends', () => {
    expect(walkTo(columns, 'a', 'ArrowDown')).toBe('b');
    expect(walkTo(columns, 'b', 'ArrowUp')).toBe('a');
    expect(walkTo(columns, 'b', 'ArrowDown')).toBeUndefined();
    expect(walkTo(columns, 'b', 'Home')).toBe('a');
  });

  it('goes sideways to the nearest in time, past empty columns', () => {
    expect(walkTo(columns, 'b', 'ArrowRight')).toBe('d');
    expect(walkTo(columns, 'c', 'ArrowLeft')).toBe('a');
    expect(walkTo(columns, 'a', 'ArrowLeft')).toBeUndefined();
  });

  it('knows no other keys and no strangers', () => {
    expect(walkTo(columns, 'a', 'Enter')).toBeUndefined();
    expect(walkTo(columns, 'x', 'ArrowDown')).toBeUndefined();
  });
});

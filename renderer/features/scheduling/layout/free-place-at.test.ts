import { describe, expect, it } from 'vitest';
import { dayAxis } from './day-axis.ts';
import { freePlaceAt } from './free-place-at.ts';

const at = (time: string) => `2026-11-24T${time}:00Z`;
const range = (start: string, end: string) => ({ start: at(start), end: at(end) });
const axis = dayAxis('2026-11-24', [range('08:00', '18:00')], 'UTC');
const place = (time: string, taken = [range('09:00', '09:20'), range('09:40', '10:00')]) => {
  const { dateTime, minutes } = freePlaceAt(
    axis,
    (Date.parse(at(time)) - Date.parse(axis.start)) / 36_000_000,
    taken,
    30,
  );
  return { time: new Date(dateTime).toISOString().slice(11, 16), minutes };
};

describe('a free place that is pointed at', () => {
  it('is on the quarter of an hour with the usual length', () => {
    expect(place('11:05')).toEqual({ time: '11:00', minutes: 30 });
  });

  it('begins where the appointment before ends, and is as long as there is room', () => {
    expect(place('09:25')).toEqual({ time: '09:20', minutes: 20 });
  });

  it('is shorter before the next appointment', () => {
    expect(place('08:50')).toEqual({ time: '08:45', minutes: 15 });
  });
});

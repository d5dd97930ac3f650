import { describe, expect, it } from 'vitest';
import { countFreePlaces } from './free-places.ts';

const at = (time: string) => `2026-11-24T${time}:00Z`;
const range = (start: string, end: string) => ({ start: at(start), end: at(end) });
const morning = [range('08:00', '10:00')];

describe('free places', () => {
  it('fill empty working hours', () => {
    expect(countFreePlaces(morning, [], at('00:00'), 30)).toBe(4);
  });

  it('lie between what is booked', () => {
    const taken = [range('09:00', '09:30'), range('08:15', '08:45')];
    expect(countFreePlaces(morning, taken, at('00:00'), 30)).toBe(1);
  });

  it('are not in the past', () => {
    expect(countFreePlaces(morning, [], at('09:10'), 30)).toBe(1);
    expect(countFreePlaces(morning, [], at('11:00'), 30)).toBe(0);
  });

  it('do not mind appointments outside working hours', () => {
    expect(
      countFreePlaces(morning, [range('07:00', '08:30'), range('11:00', '12:00')], at('00:00'), 30),
    ).toBe(3);
  });
});

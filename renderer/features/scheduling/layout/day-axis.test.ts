import { describe, expect, it } from 'vitest';
import { clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import { dayAxis, momentOnAxis, placeOnAxis } from './day-axis.ts';

const ZONE = 'Europe/Vienna';
const clock = (moments: string[], zone = ZONE) => moments.map((moment) => clinicTimeOfDay(moment, zone));

describe('the axis of a day', () => {
  it('reaches from full hour to full hour around all that it holds', () => {
    const axis = dayAxis(
      '2026-11-24',
      [
        { start: '2026-11-24T07:30:00Z', end: '2026-11-24T11:00:00Z' },
        { start: '2026-11-24T15:45:00Z', end: '2026-11-24T16:05:00Z' },
      ],
      ZONE,
    );
    expect(clock([axis.start, axis.end])).toEqual(['08:00', '18:00']);
    expect(axis.minutes).toBe(600);
    expect(clock(axis.hours)[0]).toBe('08:00');
    expect(axis.hours).toHaveLength(10);
  });

  it('shows the usual day where there is nothing', () => {
    const axis = dayAxis('2026-11-22', [], ZONE);
    expect(clock([axis.start, axis.end])).toEqual(['08:00', '17:00']);
  });

  it('has the repeated hour twice on the day of 25 hours', () => {
    const night = [{ start: '2026-10-24T23:00:00Z', end: '2026-10-25T03:00:00Z' }];
    const axis = dayAxis('2026-10-25', night, ZONE);
    expect(clock(axis.hours)).toEqual(['01:00', '02:00', '02:00', '03:00']);
    expect(axis.minutes).toBe(240);
  });

  it('leaves the skipped hour out on the day of 23 hours', () => {
    const night = [{ start: '2026-03-29T00:00:00Z', end: '2026-03-29T03:00:00Z' }];
    const axis = dayAxis('2026-03-29', night, ZONE);
    expect(clock(axis.hours)).toEqual(['01:00', '03:00', '04:00']);
    expect(axis.minutes).toBe(180);
  });

  it('keeps office hours where the wall has them on such days', () => {
    const office = [{ start: '2026-10-25T07:00:00Z', end: '2026-10-25T16:00:00Z' }];
    expect(clock(dayAxis('2026-10-25', office, ZONE).hours)[0]).toBe('08:00');
  });

  it('follows a change of half an hour', () => {
    const zone = 'Australia/Lord_Howe';
    const night = [{ start: '2026-04-04T13:00:00Z', end: '2026-04-04T17:30:00Z' }];
    expect(clock(dayAxis('2026-04-05', night, zone).hours, zone)).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '03:00',
    ]);
  });

  it('ends with the day', () => {
    const late = [{ start: '2026-11-24T21:30:00Z', end: '2026-11-24T23:30:00Z' }];
    expect(dayAxis('2026-11-24', late, ZONE).end).toBe('2026-11-24T23:00:00Z');
  });
});

describe('places on the axis', () => {
  const axis = dayAxis('2026-11-24', [{ start: '2026-11-24T07:00:00Z', end: '2026-11-24T16:00:00Z' }], ZONE);

  it('are minutes from its start, and are cut at its ends', () => {
    expect(placeOnAxis(axis, { start: '2026-11-24T08:15:00Z', end: '2026-11-24T08:45:00Z' })).toEqual({
      from: 75,
      to: 105,
    });
    expect(placeOnAxis(axis, { start: '2026-11-24T15:00:00Z', end: '2026-11-24T18:00:00Z' }).to).toBe(540);
  });

  it('give the moment back, on the grid', () => {
    expect(momentOnAxis(axis, 80 / 540, 15)).toBe('2026-11-24T08:15:00.000Z');
    expect(momentOnAxis(axis, 1, 15)).toBe('2026-11-24T15:45:00.000Z');
    expect(momentOnAxis(axis, -1, 15)).toBe('2026-11-24T07:00:00.000Z');
  });
});

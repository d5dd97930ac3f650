import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToDate, countBoundaries, type DateUnit, truncateDate } from './date-units.ts';
import { fromLocal, toLocal } from './time-zone.ts';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', '+05:30'];
const instant = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });
const zone = fc.constantFrom(...ZONES);

describe('time zones', () => {
  it('lead there and back', () => {
    fc.assert(
      fc.property(instant, zone, (given, name) => {
        const local = toLocal(name, given).getTime();
        expect(toLocal(name, fromLocal(name, local)).getTime()).toBe(local);
      }),
    );
  });

  it('move a time that does not exist on by the gap', () => {
    // In Berlin the clocks went from 02:00 to 03:00 on 29 March 2026.
    expect(new Date(fromLocal('Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30))).toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
  });
});

describe('units', () => {
  it('begin at or before the date, at a local midnight', () => {
    fc.assert(
      fc.property(
        instant,
        zone,
        fc.constantFrom<DateUnit>('day', 'week', 'month', 'quarter', 'year'),
        (given, name, unit) => {
          const start = truncateDate(given, unit, 1, name, 1);
          expect(start).toBeLessThanOrEqual(given);
          expect(toLocal(name, start).toISOString()).toMatch(/T0[0-3]:/);
          expect(truncateDate(start, unit, 1, name, 1)).toBe(start);
          expect(countBoundaries(start, given, unit, name, 1)).toBe(0);
        },
      ),
    );
  });

  it('come back when added and taken away', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: -500, max: 500 }), (given, name, amount) => {
        expect(countBoundaries(given, addToDate(given, 'month', amount, name), 'month', name, 0)).toBe(
          amount,
        );
      }),
    );
  });
});

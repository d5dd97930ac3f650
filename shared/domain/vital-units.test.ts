import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitConversion, usualUnits } from './vital-units.ts';

describe('units', () => {
  it.each([
    ['en-US', 'us'],
    ['es-US', 'us'],
    ['en', 'us'],
    ['en-GB', 'metric'],
    ['de-AT', 'metric'],
    ['fr-CA', 'metric'],
  ])('of %s are %s at first', (locale, system) => {
    expect(usualUnits(locale)).toBe(system);
  });

  it('are the same in both systems where only one is in use', () => {
    expect(unitConversion('heartRate', 'us').unit).toBe('/min');
    expect(unitConversion('systolic', 'us').fromMetric(120)).toBe(120);
    expect(unitConversion('weight', 'us').unit).toBe('lb');
  });

  it('lose no more than the last digit that a scale shows on the way there and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('weight' as const, 'height' as const, 'temperature' as const),
        fc.double({ min: 35, max: 45, noNaN: true }),
        (vital, value) => {
          const { toMetric, fromMetric } = unitConversion(vital, 'us');
          return Math.abs(toMetric(fromMetric(value)) - value) < 0.2;
        },
      ),
    );
  });
});

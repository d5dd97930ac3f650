import { describe, expect, it } from 'vitest';
import { bodyMassIndex, measuredVitals, parseBloodPressure, usUnits } from './vitals.ts';

describe('blood pressure', () => {
  it.each([
    ['120/80', { systolic: 120, diastolic: 80 }],
    [' 136 / 84 ', { systolic: 136, diastolic: 84 }],
    ['80/120', undefined],
    ['120', undefined],
    ['400/90', undefined],
    ['120/80 mmHg', undefined],
  ])('%s', (text, expected) => {
    expect(parseBloodPressure(text)).toEqual(expected);
  });
});

describe('vitals', () => {
  it('refuse what cannot be', () => {
    expect(measuredVitals.safeParse({ temperature: 366 }).success).toBe(false);
    expect(measuredVitals.safeParse({ oxygenSaturation: 101 }).success).toBe(false);
    expect(measuredVitals.safeParse({ heartRate: 78, temperature: 36.6 }).success).toBe(true);
  });

  it('compute the body mass index to one decimal', () => {
    expect(bodyMassIndex(71.2, 164)).toBe(26.5);
    expect(bodyMassIndex(undefined, 164)).toBeUndefined();
  });

  it('convert between metric and US units', () => {
    expect(usUnits.poundsToKilograms(157)).toBe(71.21);
    expect(usUnits.kilogramsToPounds(71.2)).toBe(157);
    expect(usUnits.fahrenheitToCelsius(98.6)).toBe(37);
    expect(usUnits.inchesToCentimetres(64.6)).toBe(164.1);
  });
});

import { describe, expect, it } from 'vitest';
import { readNumber, vitalsErrors, vitalsInput, vitalsValues } from './vitals-values.ts';

const empty = vitalsValues(undefined, 'metric');

describe('typed vitals', () => {
  it('are stored metric, whatever they were typed in', () => {
    const typed = {
      ...empty,
      systolic: '136',
      diastolic: '84',
      temperature: '98.6',
      weight: '157',
      height: '64.6',
    };
    expect(vitalsInput(typed, 'us')).toMatchObject({
      bloodPressure: '136/84',
      temperature: 37,
      weight: 71.21,
      height: 164.1,
    });
  });

  it('that nobody touched stay as they were stored, in whatever units they are shown', () => {
    const vitals = { bloodPressure: '120/80', weight: 71.2, height: 163.7, temperature: 36.6 };
    const shown = vitalsValues(vitals, 'us');
    expect(vitalsInput(shown, 'us', vitals)).toMatchObject(vitals);
    expect(vitalsInput({ ...shown, weight: '160' }, 'us', vitals)).toMatchObject({
      ...vitals,
      weight: 72.57,
    });
  });

  it('take a comma for a point', () => {
    expect(readNumber('36,6')).toBe(36.6);
    expect(readNumber('abc')).toBeNaN();
    expect(readNumber(' ')).toBeUndefined();
  });

  it('come back as they were', () => {
    const vitals = { bloodPressure: '120/80', weight: 71.2, oxygenSaturation: 98 };
    expect(vitalsInput(vitalsValues(vitals, 'metric'), 'metric')).toMatchObject(vitals);
  });

  it('refuse half a blood pressure, one upside down, and what cannot be', () => {
    expect(Object.keys(vitalsErrors({ ...empty, systolic: '120' }, 'metric'))).toEqual(['diastolic']);
    expect(Object.keys(vitalsErrors({ ...empty, systolic: '80', diastolic: '120' }, 'metric'))).toEqual([
      'systolic',
    ]);
    expect(vitalsErrors({ ...empty, temperature: '366' }, 'metric').temperature).toContain('46');
    expect(vitalsErrors({ ...empty, temperature: '98.6' }, 'us')).toEqual({});
    expect(Object.keys(vitalsErrors({ ...empty, systolic: '120,5', diastolic: '80' }, 'metric'))).toEqual([
      'systolic',
    ]);
    expect(vitalsErrors(empty, 'metric')).toEqual({});
  });
});

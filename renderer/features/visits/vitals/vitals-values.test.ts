import { describe, expect, it } from 'vitest';
import { vitalsErrors } from './vitals-errors.ts';
import { inOtherUnits, understoodValues, vitalsInput, vitalsValues } from './vitals-values.ts';

const empty = vitalsValues(undefined, 'metric');

describe('typed vitals', () => {
  it('are stored metric, whatever they were typed in', () => {
    const typed = {
      ...empty,
      bloodPressure: '136 over 84',
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
    expect(vitalsInput({ ...empty, weight: '160 lb', height: "5'4" }, 'metric')).toMatchObject({
      weight: 72.57,
      height: 162.6,
    });
  });

  it('that nobody touched stay as they were stored, in whatever units they are shown', () => {
    const vitals = { bloodPressure: '120/80', weight: 71.24, height: 163.7, temperature: 36.6 };
    for (const system of ['us', 'metric'] as const) {
      const shown = vitalsValues(vitals, system);
      expect(vitalsInput(shown, system)).toMatchObject(vitals);
    }
    expect(vitalsInput({ ...vitalsValues(vitals, 'us'), weight: '160' }, 'us')).toMatchObject({
      ...vitals,
      weight: 72.57,
    });
  });

  it('are shown in the units on the screen when a field is left, and lose nothing by it', () => {
    const left = understoodValues(empty, { weight: '160 lb' }, 'metric');
    expect(left.weight).toBe('72.6');
    expect(vitalsInput(left, 'metric').weight).toBe(72.57);
    const switched = vitalsValues(vitalsInput(left, 'metric'), 'us');
    expect(switched.weight).toBe('160');
    expect(vitalsInput({ ...left, weight: '73' }, 'metric').weight).toBe(73);
    expect(understoodValues(left, { weight: '72.6' }, 'metric')).toEqual(left);
  });

  it('keep their text where they are not understood', () => {
    const left = understoodValues(empty, { weight: 'heavy', bloodPressure: '136' }, 'metric');
    expect(left).toMatchObject({ weight: 'heavy', bloodPressure: '136', exact: {} });
    expect(vitalsErrors(left, 'metric').weight).toContain('160 lb');
    expect(vitalsErrors(left, 'metric').bloodPressure).toContain('both numbers');
    expect(vitalsErrors({ ...empty, bloodPressure: 'good' }, 'metric').bloodPressure).toContain('136/84');
  });

  it('keep what is not understood, and the line, when the units are switched', () => {
    const typed = { ...empty, weight: '72', height: 'tall', line: 'p fast' };
    expect(inOtherUnits(typed, 'metric', 'us')).toMatchObject({
      weight: '158.7',
      height: 'tall',
      line: 'p fast',
      exact: { weight: 72 },
    });
    expect(vitalsErrors(typed, 'metric').line).toBeDefined();
  });

  it('come back as they were', () => {
    const vitals = { bloodPressure: '120/80', weight: 71.2, oxygenSaturation: 98 };
    expect(vitalsInput(vitalsValues(vitals, 'metric'), 'metric')).toMatchObject(vitals);
  });

  it('refuse half a blood pressure, one upside down, and what cannot be', () => {
    const wrong = (bloodPressure: string) =>
      vitalsErrors({ ...empty, bloodPressure }, 'metric').bloodPressure;
    expect(wrong('120')).toContain('both numbers');
    expect(wrong('80/120')).toContain('larger');
    expect(wrong('400/80')).toContain('320');
    expect(wrong('120/5')).toContain('10');
    expect(wrong('120,5/80')).toContain('136/84');
    expect(wrong('120/80')).toBeUndefined();
    expect(vitalsErrors({ ...empty, temperature: '366' }, 'metric').temperature).toContain('46');
    expect(vitalsErrors({ ...empty, temperature: '98.6 F' }, 'metric')).toEqual({});
    expect(vitalsErrors({ ...empty, temperature: '98.6' }, 'us')).toEqual({});
    expect(vitalsErrors(empty, 'metric')).toEqual({});
  });
});

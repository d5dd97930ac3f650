import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeVitals } from './judge-vitals.ts';
import { judgedVitals, levelIn, vitalRange } from './vital-ranges.ts';

const years = (count: number) => count * 12;
const pressure = (text: string, age: number) => judgeVitals({ bloodPressure: text }, age).bloodPressure;

describe('blood pressure', () => {
  it.each([
    ['118/76', 'normal', undefined],
    ['124/76', 'high', 'elevated'],
    ['124/84', 'high', 'stage-1'],
    ['136/78', 'high', 'stage-1'],
    ['142/78', 'high', 'stage-2'],
    ['150/95', 'high', 'stage-2'],
    ['182/95', 'critical-high', 'crisis'],
    ['160/121', 'critical-high', 'crisis'],
    ['88/55', 'critical-low', undefined],
    ['110/55', 'low', undefined],
  ])('%s of an adult is %s', (text, level, kind) => {
    expect(pressure(text, years(54))).toEqual(kind ? { level, kind } : { level });
  });

  it('of a child is judged by its age, and has no class of adults', () => {
    expect(pressure('118/70', years(4))).toEqual({ level: 'high' });
    expect(pressure('100/60', years(4))).toEqual({ level: 'normal' });
    expect(pressure('74/50', years(4))).toEqual({ level: 'critical-low' });
    expect(pressure('128/70', years(13))).toEqual({ level: 'high', kind: 'elevated' });
  });
});

describe('other vitals', () => {
  it('are judged by the age: the pulse of an infant is no tachycardia', () => {
    expect(judgeVitals({ heartRate: 150 }, 6).heartRate).toEqual({ level: 'normal' });
    expect(judgeVitals({ heartRate: 150 }, years(40)).heartRate).toEqual({ level: 'critical-high' });
    expect(judgeVitals({ respiratoryRate: 28 }, years(4)).respiratoryRate).toEqual({ level: 'normal' });
    expect(judgeVitals({ respiratoryRate: 28 }, years(40)).respiratoryRate).toEqual({
      level: 'critical-high',
    });
  });

  it('take fever in the first three months for a warning by itself', () => {
    expect(judgeVitals({ temperature: 38.1 }, 2).temperature).toEqual({ level: 'critical-high' });
    expect(judgeVitals({ temperature: 38.1 }, 4).temperature).toEqual({ level: 'high' });
  });

  it('have no judgement of a BMI before twenty, nor of anything without a birth date', () => {
    expect(judgeVitals({ bmi: 30 }, years(19)).bmi).toBeUndefined();
    expect(judgeVitals({ bmi: 30 }, years(20)).bmi).toEqual({ level: 'high', kind: 'obese-1' });
    expect(judgeVitals({ bmi: 24.9 }, years(20)).bmi).toEqual({ level: 'normal' });
    expect(judgeVitals({ heartRate: 200 }, undefined)).toEqual({});
  });
});

it('has ranges that hang together at every age', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...judgedVitals),
      fc.integer({ min: 0, max: years(110) }),
      (vital, ageInMonths) => {
        const range = vitalRange(vital, ageInMonths);
        if (!range) return vital === 'bmi';
        const { criticalLow = -1, low = 0, high = 999, criticalHigh = 1_000 } = range;
        expect(criticalLow).toBeLessThan(low);
        expect(low).toBeLessThan(high);
        expect(high).toBeLessThan(criticalHigh);
        return levelIn(low, range) === 'normal' && levelIn(high, range) === 'normal';
      },
    ),
  );
});

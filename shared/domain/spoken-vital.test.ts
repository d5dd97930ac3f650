import { describe, expect, it } from 'vitest';
import { readSpokenVital, type SpokenVital, shownVital } from './spoken-vital.ts';

const metricOf = (vital: SpokenVital, text: string) => readSpokenVital(vital, text, 'metric')?.metric;

describe('a vital sign as one says it', () => {
  it.each([
    ['136/84', '136/84'],
    ['136 84', '136/84'],
    ['136 over 84', '136/84'],
    ['136 / 84 mmHg', '136/84'],
    [' 136  OVER  84 ', '136/84'],
    ['136-84', '136/84'],
  ])('blood pressure %s', (text, understood) => {
    expect(readSpokenVital('bloodPressure', text, 'us')).toEqual({ metric: understood, shown: understood });
  });

  it.each([
    ['temperature', '37,2', 37.2],
    ['temperature', '37.2 C', 37.2],
    ['temperature', '37.2°C', 37.2],
    ['temperature', '98.6 F', 37],
    ['temperature', '98,6 °f', 37],
    ['weight', '72', 72],
    ['weight', '72 kg', 72],
    ['weight', '72kg', 72],
    ['weight', '160 lb', 72.57],
    ['weight', '160 pounds', 72.57],
    ['weight', '11 st 4', 71.67],
    ['weight', '11 st', 69.85],
    ['weight', '11st 4lb', 71.67],
    ['weight', '7 lb 3 oz', 3.26],
    ['weight', '3400 g', 3.4],
    ['height', '178', 178],
    ['height', '178 cm', 178],
    ['height', '1.78 m', 178],
    ['height', '1,78m', 178],
    ['height', '1m78', 178],
    ['height', "5'11", 180.3],
    ['height', '5′ 11″', 180.3],
    ['height', '5\'11"', 180.3],
    ['height', '5 ft 11 in', 180.3],
    ['height', '6 feet', 182.9],
    ['height', '71 in', 180.3],
    ['heartRate', '78 bpm', 78],
    ['heartRate', '78/min', 78],
    ['respiratoryRate', '16 breaths', 16],
    ['oxygenSaturation', '97 %', 97],
  ] as const)('%s: %s', (vital, text, metric) => {
    expect(metricOf(vital, text)).toBe(metric);
  });

  it.each([
    ['bloodPressure', '136'],
    ['bloodPressure', '136/'],
    ['bloodPressure', '136/84/70'],
    ['bloodPressure', '13684'],
    ['bloodPressure', '120,5/80'],
    ['temperature', '37.2 kg'],
    ['temperature', 'warm'],
    ['temperature', '37..2'],
    ['temperature', '-3'],
    ['weight', '72 cm'],
    ['weight', '11 4'],
    ['weight', 'kg 72'],
    ['height', '5 11'],
    ['heartRate', '78 %'],
    ['oxygenSaturation', '97/min'],
    ['heartRate', ''],
  ] as const)('%s does not take %s', (vital, text) => {
    expect(metricOf(vital, text)).toBeUndefined();
  });

  it('is shown in the units on the screen, whatever it was said in', () => {
    expect(readSpokenVital('weight', '160 lb', 'metric')?.shown).toBe('72.6');
    expect(readSpokenVital('weight', '160 lb', 'us')?.shown).toBe('160');
    expect(readSpokenVital('weight', '72 kg', 'us')).toEqual({ metric: 72, shown: '158.7' });
    expect(readSpokenVital('temperature', '98.6', 'us')).toEqual({ metric: 37, shown: '98.6' });
    expect(readSpokenVital('temperature', '37,2', 'metric')?.shown).toBe('37.2');
    expect(readSpokenVital('height', "5'11", 'metric')?.shown).toBe('180.3');
  });

  it('keeps what was typed in the units on the screen, and the grams of a child', () => {
    expect(readSpokenVital('weight', '72.57', 'metric')?.shown).toBe('72.57');
    expect(readSpokenVital('weight', '7 lb 3 oz', 'metric')?.shown).toBe('3.26');
    expect(shownVital('weight', 72.57, 'metric')).toBe('72.6');
  });
});

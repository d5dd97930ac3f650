import { expect, it } from 'vitest';
import { unlikelyVitals } from './unlikely-vitals.ts';

const ADULT = 40 * 12;

it('asks about what is critical at the age, and about a body that is none', () => {
  expect(unlikelyVitals({ heartRate: 210, temperature: 36.6 }, ADULT)).toEqual(['heartRate']);
  expect(unlikelyVitals({ bloodPressure: '124/80', heartRate: 78 }, ADULT)).toEqual([]);
  expect(unlikelyVitals({ weight: 157, height: 160 }, ADULT)).toEqual(['weight', 'height']);
  expect(unlikelyVitals({ weight: 164, height: 71 }, undefined)).toEqual(['weight', 'height']);
  expect(unlikelyVitals({ heartRate: 210 }, undefined)).toEqual([]);
});

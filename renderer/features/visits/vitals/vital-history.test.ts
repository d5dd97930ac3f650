import { expect, it } from 'vitest';
import type { VitalsReading } from '#shared/contract/visits.ts';
import { earlierVitals } from './vital-history.ts';

const reading = (visitId: string, takenAt: string, vitals: VitalsReading['vitals']): VitalsReading => ({
  visitId,
  visitNumber: 'VIS-00001',
  takenAt,
  vitals,
});
const readings = [
  reading('c', '2026-03-10T09:00:00.000Z', { bloodPressure: '136/84', weight: 71.2 }),
  reading('b', '2026-01-10T09:00:00.000Z', { heartRate: 78 }),
  reading('a', '2025-03-10T09:00:00.000Z', { bloodPressure: '150/95', weight: 70 }),
];

it('tells what was measured before, oldest first, without the visit that is open', () => {
  expect(earlierVitals(readings, 'bloodPressure', undefined, 'metric').map(({ shown }) => shown)).toEqual([
    '150/95',
    '136/84',
  ]);
  expect(earlierVitals(readings, 'bloodPressure', 'c', 'metric')).toEqual([
    { takenAt: '2025-03-10T09:00:00.000Z', shown: '150/95', height: 150 },
  ]);
  expect(earlierVitals(readings, 'weight', 'c', 'us')[0]?.shown).toBe('154.3');
  expect(earlierVitals(readings, 'height', undefined, 'metric')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { VitalsReading } from '#shared/contract/visits.ts';
import { bandsOf, timeSpan, valueTicks } from './axes.ts';
import { type Plot, plotPoints, plots } from './plots.ts';

const reading = (takenAt: string, vitals: VitalsReading['vitals']): VitalsReading => ({
  visitId: '0123456789abcdef01234567',
  visitNumber: 'VIS-00001',
  takenAt,
  vitals,
});
const readings = [
  reading('2026-03-10T09:00:00.000Z', { bloodPressure: '136/84', weight: 71.2 }),
  reading('2026-01-10T09:00:00.000Z', { heartRate: 78 }),
  reading('2025-03-10T09:00:00.000Z', { bloodPressure: '150/95' }),
];
const plotOf = (vital: Plot['vital']) => plots.find((plot) => plot.vital === vital) as Plot;

describe('the points of a plot', () => {
  it('are oldest first, with both numbers of a blood pressure', () => {
    const points = plotPoints(plotOf('bloodPressure'), readings, 'metric');
    expect(points.map(({ values }) => values)).toEqual([
      { systolic: 150, diastolic: 95 },
      { systolic: 136, diastolic: 84 },
    ]);
  });

  it('are in the units on the screen', () => {
    expect(plotPoints(plotOf('weight'), readings, 'us')[0]?.values).toEqual({ weight: 157 });
  });
});

describe('the axes', () => {
  const points = plotPoints(plotOf('bloodPressure'), readings, 'metric');

  it('give one value alone a place in the middle', () => {
    const [from, until] = timeSpan(points.slice(0, 1));
    const time = points[0]?.time ?? 0;
    expect(time - from).toBe(until - time);
    expect(until).toBeGreaterThan(from);
  });

  it('hold every value and the usual range', () => {
    const bands = bandsOf('systolic', '1972-04-03', timeSpan(points), 'metric');
    expect(bands).toHaveLength(1);
    expect(bands[0]).toMatchObject({ low: 91, high: 119 });
    const ticks = valueTicks(plotOf('bloodPressure'), points, bands);
    expect(ticks[0]).toBeLessThanOrEqual(84);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(150);
    expect(ticks.length).toBeLessThan(9);
  });

  it('change the usual range with the age of a child', () => {
    const span: [number, number] = [Date.parse('2020-01-01'), Date.parse('2026-01-01')];
    const bands = bandsOf('heartRate', '2019-06-15', span, 'metric');
    expect(bands.map(({ low, high }) => [low, high])).toEqual([
      [100, 190],
      [98, 140],
      [80, 120],
      [75, 118],
    ]);
    expect(bands[0]?.from).toBe(span[0]);
    expect(bands[1]?.from).toBe(Date.parse('2020-06-15'));
    expect(bands.at(-1)?.until).toBe(span[1]);
  });

  it('have no usual range for a BMI before twenty', () => {
    expect(bandsOf('bmi', '2015-01-01', timeSpan(points), 'metric')).toEqual([]);
  });
});

import type { VitalsReading } from '#shared/contract/visits.ts';
import type { ShownVital } from '#shared/domain/judge-vitals.ts';
import type { JudgedVital } from '#shared/domain/vital-ranges.ts';
import { type UnitSystem, type UnitVital, unitConversion } from '#shared/domain/vital-units.ts';
import { parseBloodPressure } from '#shared/domain/vitals.ts';

/** A line of a plot: the vital sign as it is measured, and whether there is a usual range for it. */
export interface PlotLine {
  vital: UnitVital;
  judgedAs: JudgedVital | undefined;
}

/** A plot over time, of one vital sign as it is shown. */
export interface Plot {
  vital: ShownVital;
  lines: readonly PlotLine[];
}

/** One value of a plot, in the units on the screen. */
export interface PlotPoint {
  /** When, in milliseconds since 1970. */
  time: number;
  /** By the vital sign of the line. */
  values: Partial<Record<UnitVital, number>>;
  reading: VitalsReading;
}

const alone = (vital: UnitVital & ShownVital, judgedAs?: JudgedVital): Plot => ({
  vital,
  lines: [{ vital, judgedAs }],
});

/** In the order in which they stand on the screen. */
export const plots: readonly Plot[] = [
  {
    vital: 'bloodPressure',
    lines: [
      { vital: 'systolic', judgedAs: 'systolic' },
      { vital: 'diastolic', judgedAs: 'diastolic' },
    ],
  },
  alone('heartRate', 'heartRate'),
  alone('temperature', 'temperature'),
  alone('oxygenSaturation', 'oxygenSaturation'),
  alone('respiratoryRate', 'respiratoryRate'),
  alone('weight'),
  alone('height'),
  alone('bmi', 'bmi'),
];

function measured({ vitals }: VitalsReading, vital: UnitVital): number | undefined {
  if (vital !== 'systolic' && vital !== 'diastolic') return vitals[vital];
  return vitals.bloodPressure ? parseBloodPressure(vitals.bloodPressure)?.[vital] : undefined;
}

/** The values of a plot, oldest first; readings that do not have it are left out. */
export function plotPoints(plot: Plot, readings: readonly VitalsReading[], system: UnitSystem): PlotPoint[] {
  const points = readings.flatMap((reading) => {
    const values: PlotPoint['values'] = {};
    for (const { vital } of plot.lines) {
      const value = measured(reading, vital);
      if (value !== undefined) values[vital] = unitConversion(vital, system).fromMetric(value);
    }
    return Object.keys(values).length > 0 ? [{ time: Date.parse(reading.takenAt), values, reading }] : [];
  });
  return points.sort((one, other) => one.time - other.time);
}

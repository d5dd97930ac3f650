import type { VitalsReading } from '#shared/contract/visits.ts';
import type { ShownVital } from '#shared/domain/judge-vitals.ts';
import { type UnitSystem, vitalValue } from '#shared/domain/vital-units.ts';
import { parseBloodPressure } from '#shared/domain/vitals.ts';

/** An earlier value of a vital sign. */
export interface EarlierVital {
  takenAt: string;
  /** As it is written, in the units on the screen. */
  shown: string;
  /** Where it stands in the line: metric, of a blood pressure the systolic one. */
  height: number;
}

/**
 * What was measured of a vital sign before, oldest first.
 * @param readings newest first, as they are read
 * @param visitId whose own values are left out
 */
export function earlierVitals(
  readings: readonly VitalsReading[],
  vital: ShownVital,
  visitId: string | undefined,
  system: UnitSystem,
): EarlierVital[] {
  return readings
    .filter((reading) => reading.visitId !== visitId)
    .flatMap(({ vitals, takenAt }) => {
      const { bloodPressure } = vitals;
      const value =
        vital === 'bloodPressure'
          ? bloodPressure && parseBloodPressure(bloodPressure)?.systolic
          : vitals[vital];
      return typeof value === 'number'
        ? [{ takenAt, shown: vitalValue(vitals, vital, system), height: value }]
        : [];
    })
    .reverse();
}

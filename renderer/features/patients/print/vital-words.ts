import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { type VisitVitals, vitalLimits } from '#shared/domain/vitals.ts';

export const printedVitals = [
  'bloodPressure',
  'heartRate',
  'temperature',
  'respiratoryRate',
  'oxygenSaturation',
  'weight',
  'height',
  'bmi',
] as const;
export type PrintedVital = (typeof printedVitals)[number];

/** The unit of a vital sign in a system of units. */
export function vitalUnit(vital: PrintedVital, units: UnitSystem): string {
  return vital === 'bloodPressure' ? vitalLimits.systolic.unit : unitConversion(vital, units).unit;
}

/** A measured value as it is written, without its unit; empty where it was not measured. */
export function vitalValue(vitals: VisitVitals, vital: PrintedVital, units: UnitSystem): string {
  if (vital === 'bloodPressure') return vitals.bloodPressure ?? '';
  const value = vitals[vital];
  return value === undefined ? '' : String(unitConversion(vital, units).fromMetric(value));
}

import { z } from 'zod';
import { dateTime, double, objectId } from './primitives.ts';

/** A vital sign's unit and the values that are possible at all; beyond them the entry is refused as a slip. */
export const vitalLimits = {
  systolic: { min: 30, max: 320, unit: 'mmHg' },
  diastolic: { min: 10, max: 220, unit: 'mmHg' },
  heartRate: { min: 15, max: 350, unit: '/min' },
  temperature: { min: 20, max: 46, unit: '°C' },
  weight: { min: 0.2, max: 700, unit: 'kg' },
  height: { min: 15, max: 280, unit: 'cm' },
  respiratoryRate: { min: 2, max: 120, unit: '/min' },
  oxygenSaturation: { min: 20, max: 100, unit: '%' },
} as const;

const within = (limits: { min: number; max: number }) =>
  double().min(limits.min, 'OUT_OF_RANGE').max(limits.max, 'OUT_OF_RANGE');

/** "systolic/diastolic" in mmHg. */
const bloodPressure = () =>
  z.string().refine((text) => parseBloodPressure(text) !== undefined, 'INVALID_BLOOD_PRESSURE');

/** Reads "120/80"; undefined where it is no possible pair. */
export function parseBloodPressure(text: string): { systolic: number; diastolic: number } | undefined {
  const match = /^\s*(\d{2,3})\s*\/\s*(\d{2,3})\s*$/.exec(text);
  if (!match) return undefined;
  const systolic = Number(match[1]);
  const diastolic = Number(match[2]);
  const { systolic: high, diastolic: low } = vitalLimits;
  const possible =
    systolic >= high.min &&
    systolic <= high.max &&
    diastolic >= low.min &&
    diastolic <= low.max &&
    systolic > diastolic;
  return possible ? { systolic, diastolic } : undefined;
}

/** The vitals that a nurse or doctor measures, stored metric: mmHg, /min, °C, kg, cm, %. */
export const measuredVitals = z.object({
  bloodPressure: bloodPressure().optional(),
  heartRate: within(vitalLimits.heartRate).optional(),
  temperature: within(vitalLimits.temperature).optional(),
  weight: within(vitalLimits.weight).optional(),
  height: within(vitalLimits.height).optional(),
  respiratoryRate: within(vitalLimits.respiratoryRate).optional(),
  oxygenSaturation: within(vitalLimits.oxygenSaturation).optional(),
});
export type MeasuredVitals = z.infer<typeof measuredVitals>;

/** Vitals as a visit keeps them: what was measured, the computed BMI, and who took them when. */
export const visitVitals = measuredVitals.extend({
  bmi: double().optional(),
  recordedAt: dateTime().optional(),
  recordedBy: objectId().optional(),
});
export type VisitVitals = z.infer<typeof visitVitals>;

/** The latest vitals on the patient, derived from the last completed visit that has any. */
export const latestVitals = measuredVitals
  .omit({ respiratoryRate: true, oxygenSaturation: true })
  .extend({ bmi: double().optional(), recordedAt: dateTime().optional() });
export type LatestVitals = z.infer<typeof latestVitals>;

/**
 * Body mass index, kg/m², to one decimal.
 * @param weight kilograms
 * @param height centimetres
 */
export function bodyMassIndex(weight: number | undefined, height: number | undefined): number | undefined {
  if (weight === undefined || height === undefined || height <= 0) return undefined;
  const metres = height / 100;
  return Math.round((weight / (metres * metres)) * 10) / 10;
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/** Conversions between the stored metric values and US units, rounded to what a scale or thermometer shows. */
export const usUnits = {
  poundsToKilograms: (pounds: number) => round(pounds * 0.45359237, 2),
  kilogramsToPounds: (kilograms: number) => round(kilograms / 0.45359237, 1),
  inchesToCentimetres: (inches: number) => round(inches * 2.54, 1),
  centimetresToInches: (centimetres: number) => round(centimetres / 2.54, 1),
  fahrenheitToCelsius: (fahrenheit: number) => round(((fahrenheit - 32) * 5) / 9, 2),
  celsiusToFahrenheit: (celsius: number) => round((celsius * 9) / 5 + 32, 1),
};

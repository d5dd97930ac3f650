import type { ShownVital } from './judge-vitals.ts';
import { usUnits, type VisitVitals, vitalLimits } from './vitals.ts';

/** How people write weight, height and temperature. What is stored is metric. */
export type UnitSystem = 'metric' | 'us';

/** A vital sign as it is typed or shown: both blood pressures each, and the computed BMI. */
export type UnitVital = keyof typeof vitalLimits | Exclude<ShownVital, 'bloodPressure'>;

interface Conversion {
  toMetric: (value: number) => number;
  fromMetric: (value: number) => number;
  unit: string;
}

const asIs = (value: number) => value;
const inUs: Partial<Record<UnitVital, Conversion>> = {
  temperature: { toMetric: usUnits.fahrenheitToCelsius, fromMetric: usUnits.celsiusToFahrenheit, unit: '°F' },
  weight: { toMetric: usUnits.poundsToKilograms, fromMetric: usUnits.kilogramsToPounds, unit: 'lb' },
  height: { toMetric: usUnits.inchesToCentimetres, fromMetric: usUnits.centimetresToInches, unit: 'in' },
};

/** How a vital sign is converted between what is stored and a system of units, and its unit there. */
export function unitConversion(vital: UnitVital, system: UnitSystem): Conversion {
  const us = system === 'us' ? inUs[vital] : undefined;
  return (
    us ?? { toMetric: asIs, fromMetric: asIs, unit: vital === 'bmi' ? 'kg/m²' : vitalLimits[vital].unit }
  );
}

/** The unit of a vital sign as it is shown. */
export function vitalUnit(vital: ShownVital, system: UnitSystem): string {
  return vital === 'bloodPressure' ? vitalLimits.systolic.unit : unitConversion(vital, system).unit;
}

/** A measured value as it is shown, without its unit; empty where it was not measured. */
export function vitalValue(vitals: VisitVitals, vital: ShownVital, system: UnitSystem): string {
  if (vital === 'bloodPressure') return vitals.bloodPressure ?? '';
  const value = vitals[vital];
  return value === undefined ? '' : String(unitConversion(vital, system).fromMetric(value));
}

/** Countries whose people weigh in pounds and measure in inches. */
const usRegions: ReadonlySet<string> = new Set(['US', 'LR', 'MM']);

/** The units that a locale's people use, "en-US": US units. */
export function usualUnits(locale: string): UnitSystem {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return usRegions.has(region) ? 'us' : 'metric';
}

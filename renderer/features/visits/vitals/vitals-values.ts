import { type MeasuredVitals, parseBloodPressure, usUnits, vitalLimits } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

export type UnitSystem = 'metric' | 'us';

/** What is typed, field by field, in the units on the screen. */
export interface VitalsValues {
  systolic: string;
  diastolic: string;
  heartRate: string;
  temperature: string;
  weight: string;
  height: string;
  respiratoryRate: string;
  oxygenSaturation: string;
}
type VitalsField = keyof VitalsValues;

interface Conversion {
  toMetric: (value: number) => number;
  fromMetric: (value: number) => number;
  unit: string;
}

const asIs = (value: number) => value;
const inUs: Partial<Record<VitalsField, Conversion>> = {
  temperature: { toMetric: usUnits.fahrenheitToCelsius, fromMetric: usUnits.celsiusToFahrenheit, unit: '°F' },
  weight: { toMetric: usUnits.poundsToKilograms, fromMetric: usUnits.kilogramsToPounds, unit: 'lb' },
  height: { toMetric: usUnits.inchesToCentimetres, fromMetric: usUnits.centimetresToInches, unit: 'in' },
};

function conversion(field: VitalsField, system: UnitSystem): Conversion {
  const us = system === 'us' ? inUs[field] : undefined;
  return us ?? { toMetric: asIs, fromMetric: asIs, unit: vitalLimits[field].unit };
}

/** The unit in which a field is typed. */
export function unitOf(field: VitalsField, system: UnitSystem): string {
  return conversion(field, system).unit;
}

/** A typed number, with a point or a comma; undefined for nothing, NaN for no number. */
export function readNumber(text: string): number | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return undefined;
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN;
}

/** Saved vitals as text in the fields. */
export function vitalsValues(vitals: MeasuredVitals | undefined, system: UnitSystem): VitalsValues {
  const pressure = vitals?.bloodPressure ? parseBloodPressure(vitals.bloodPressure) : undefined;
  const text = (field: Exclude<VitalsField, 'systolic' | 'diastolic'>) => {
    const value = vitals?.[field];
    return value === undefined ? '' : String(conversion(field, system).fromMetric(value));
  };
  return {
    systolic: pressure ? String(pressure.systolic) : '',
    diastolic: pressure ? String(pressure.diastolic) : '',
    heartRate: text('heartRate'),
    temperature: text('temperature'),
    weight: text('weight'),
    height: text('height'),
    respiratoryRate: text('respiratoryRate'),
    oxygenSaturation: text('oxygenSaturation'),
  };
}

/** What is typed, as it is stored: metric. A field that holds no number is left out; the rules below refuse it first. */
export function vitalsInput(values: VitalsValues, system: UnitSystem): MeasuredVitals {
  const metric = (field: VitalsField) => {
    const value = readNumber(values[field]);
    return value === undefined || Number.isNaN(value) ? undefined : conversion(field, system).toMetric(value);
  };
  const systolic = metric('systolic');
  const diastolic = metric('diastolic');
  return {
    bloodPressure: systolic !== undefined && diastolic !== undefined ? `${systolic}/${diastolic}` : undefined,
    heartRate: metric('heartRate'),
    temperature: metric('temperature'),
    weight: metric('weight'),
    height: metric('height'),
    respiratoryRate: metric('respiratoryRate'),
    oxygenSaturation: metric('oxygenSaturation'),
  };
}

/** What is wrong with the typed vitals, by field, in the units on the screen. */
export function vitalsErrors(values: VitalsValues, system: UnitSystem): Partial<Record<VitalsField, string>> {
  const say = words.visits.vitals;
  const errors: Partial<Record<VitalsField, string>> = {};
  for (const field of Object.keys(values) as VitalsField[]) {
    const value = readNumber(values[field]);
    if (value === undefined) continue;
    const { toMetric, fromMetric, unit } = conversion(field, system);
    const { min, max } = vitalLimits[field];
    if (Number.isNaN(value)) errors[field] = say.notANumber;
    else if (toMetric(value) < min || toMetric(value) > max) {
      errors[field] = fill(say.outOfRange, { min: fromMetric(min), max: fromMetric(max), unit });
    }
  }
  const systolic = readNumber(values.systolic);
  const diastolic = readNumber(values.diastolic);
  if ((systolic === undefined) !== (diastolic === undefined)) {
    errors[systolic === undefined ? 'systolic' : 'diastolic'] = say.bothPressures;
  } else if (systolic !== undefined && diastolic !== undefined && systolic <= diastolic) {
    errors.systolic ??= say.upperFirst;
  }
  return errors;
}

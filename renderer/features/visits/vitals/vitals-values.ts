import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { type MeasuredVitals, parseBloodPressure, vitalLimits } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

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
export type VitalsField = keyof VitalsValues;

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
    return value === undefined ? '' : String(unitConversion(field, system).fromMetric(value));
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

/**
 * What is typed, as it is stored: metric. A field that holds no number is left out; the rules below refuse it first.
 * @param saved what the fields began with: a value that still reads as it did is not changed by being rounded on its way
 */
export function vitalsInput(
  values: VitalsValues,
  system: UnitSystem,
  saved?: MeasuredVitals,
): MeasuredVitals {
  const shown = vitalsValues(saved, system);
  const metric = (field: VitalsField) => {
    const value = readNumber(values[field]);
    return value === undefined || Number.isNaN(value)
      ? undefined
      : unitConversion(field, system).toMetric(value);
  };
  const measured = (field: Exclude<VitalsField, 'systolic' | 'diastolic'>) =>
    saved?.[field] !== undefined && values[field].trim() === shown[field] ? saved[field] : metric(field);
  const systolic = metric('systolic');
  const diastolic = metric('diastolic');
  return {
    bloodPressure: systolic !== undefined && diastolic !== undefined ? `${systolic}/${diastolic}` : undefined,
    heartRate: measured('heartRate'),
    temperature: measured('temperature'),
    weight: measured('weight'),
    height: measured('height'),
    respiratoryRate: measured('respiratoryRate'),
    oxygenSaturation: measured('oxygenSaturation'),
  };
}

/** What is wrong with the typed vitals, by field, in the units on the screen. */
export function vitalsErrors(values: VitalsValues, system: UnitSystem): Partial<Record<VitalsField, string>> {
  const say = words.visits.vitals;
  const errors: Partial<Record<VitalsField, string>> = {};
  for (const field of Object.keys(values) as VitalsField[]) {
    const value = readNumber(values[field]);
    if (value === undefined) continue;
    const { toMetric, fromMetric, unit } = unitConversion(field, system);
    const { min, max } = vitalLimits[field];
    const isPressure = field === 'systolic' || field === 'diastolic';
    if (Number.isNaN(value)) errors[field] = say.notANumber;
    else if (toMetric(value) < min || toMetric(value) > max) {
      errors[field] = fill(say.outOfRange, { min: fromMetric(min), max: fromMetric(max), unit });
    } else if (isPressure && !Number.isInteger(value)) errors[field] = say.wholeNumber;
  }
  return { ...pressureErrors(values), ...errors };
}

/** Both numbers of a blood pressure or none, and the upper one the larger. */
function pressureErrors(values: VitalsValues): Partial<Record<VitalsField, string>> {
  const say = words.visits.vitals;
  const systolic = readNumber(values.systolic);
  const diastolic = readNumber(values.diastolic);
  if (systolic === undefined && diastolic === undefined) return {};
  if (systolic === undefined) return { systolic: say.bothPressures };
  if (diastolic === undefined) return { diastolic: say.bothPressures };
  return systolic <= diastolic ? { systolic: say.upperFirst } : {};
}

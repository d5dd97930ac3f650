import {
  readSpokenVital,
  type SpokenVital,
  shownVital,
  spokenPressure,
} from '#shared/domain/spoken-vital.ts';
import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { type MeasuredVitals, vitalLimits } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';

/** In the order in which they are measured and asked for. */
export const spokenVitals = [
  'bloodPressure',
  'heartRate',
  'temperature',
  'oxygenSaturation',
  'respiratoryRate',
  'weight',
  'height',
] as const satisfies readonly SpokenVital[];

/** What is typed, field by field, as one speaks it. */
export interface VitalsValues extends Record<SpokenVital, string> {
  /** What is known more exactly than it is shown, metric: a value that still reads as it did is not changed by rounding. */
  exact: MeasuredVitals;
  /** The line above the fields, as far as it was not moved into them. */
  line: string;
}
export type VitalsErrors = Partial<Record<SpokenVital | 'line', string>>;

const say = words.visits.vitals;

/** Saved vitals as text in the fields, in the units on the screen. */
export function vitalsValues(vitals: MeasuredVitals | undefined, system: UnitSystem): VitalsValues {
  const text = (vital: SpokenVital) => {
    const value = vitals?.[vital];
    return value === undefined ? '' : shownVital(vital, value, system);
  };
  return {
    bloodPressure: text('bloodPressure'),
    heartRate: text('heartRate'),
    temperature: text('temperature'),
    weight: text('weight'),
    height: text('height'),
    respiratoryRate: text('respiratoryRate'),
    oxygenSaturation: text('oxygenSaturation'),
    exact: vitals ?? {},
    line: '',
  };
}

/** What a field means, metric; undefined where it is empty or says nothing that can be understood. */
function meaning<V extends SpokenVital>(
  values: VitalsValues,
  vital: V,
  system: UnitSystem,
): MeasuredVitals[V] {
  const known = values.exact[vital];
  if (known !== undefined && values[vital].trim() === shownVital(vital, known, system)) return known;
  return readSpokenVital(vital, values[vital], system)?.metric;
}

/** What is typed, as it is stored: metric. A field that is not understood is left out; the rules below refuse it first. */
export function vitalsInput(values: VitalsValues, system: UnitSystem): MeasuredVitals {
  return {
    bloodPressure: meaning(values, 'bloodPressure', system),
    heartRate: meaning(values, 'heartRate', system),
    temperature: meaning(values, 'temperature', system),
    weight: meaning(values, 'weight', system),
    height: meaning(values, 'height', system),
    respiratoryRate: meaning(values, 'respiratoryRate', system),
    oxygenSaturation: meaning(values, 'oxygenSaturation', system),
  };
}

/**
 * The fields with what was understood, as it is shown in the units on the screen. What is not understood keeps its text.
 * @param said new texts by field, as they were spoken
 */
export function understoodValues(
  values: VitalsValues,
  said: Partial<Record<SpokenVital, string>>,
  system: UnitSystem,
): VitalsValues {
  const next = { ...values, ...said };
  for (const vital of spokenVitals.filter((known) => said[known] !== undefined)) {
    const understood = readSpokenVital(vital, next[vital], system);
    const known = values.exact[vital];
    const isKnown = known !== undefined && next[vital].trim() === shownVital(vital, known, system);
    if (!understood || isKnown) continue;
    next[vital] = understood.shown;
    next.exact = { ...next.exact, [vital]: understood.metric };
  }
  return next;
}

/** The same in other units; what is not understood keeps its text. */
export function inOtherUnits(values: VitalsValues, from: UnitSystem, to: UnitSystem): VitalsValues {
  const meant = vitalsInput(values, from);
  const next = { ...vitalsValues(meant, to), line: values.line };
  for (const vital of spokenVitals) if (meant[vital] === undefined) next[vital] = values[vital];
  return next;
}

/** What is wrong with the typed vitals, by field, in the units on the screen. */
export function vitalsErrors(values: VitalsValues, system: UnitSystem): VitalsErrors {
  const errors: VitalsErrors = values.line.trim() === '' ? {} : { line: say.line.notUnderstood };
  for (const vital of spokenVitals) {
    if (values[vital].trim() === '') continue;
    const error =
      vital === 'bloodPressure' ? pressureError(values[vital]) : measureError(values, vital, system);
    if (error) errors[vital] = error;
  }
  return errors;
}

function measureError(
  values: VitalsValues,
  vital: Exclude<SpokenVital, 'bloodPressure'>,
  system: UnitSystem,
): string | undefined {
  const value = meaning(values, vital, system);
  if (value === undefined) return say.saidAs[vital];
  const { min, max } = vitalLimits[vital];
  const { fromMetric, unit } = unitConversion(vital, system);
  if (value >= min && value <= max) return undefined;
  return fill(say.outOfRange, { min: fromMetric(min), max: fromMetric(max), unit });
}

/** Both numbers of a blood pressure, each possible, and the upper one the larger. */
function pressureError(text: string): string | undefined {
  const pressure = spokenPressure(text);
  if (!pressure) return /^\s*\d+\D*$/.test(text) ? say.bothPressures : say.saidAs.bloodPressure;
  for (const part of ['systolic', 'diastolic'] as const) {
    const { min, max, unit } = vitalLimits[part];
    if (pressure[part] >= min && pressure[part] <= max) continue;
    return fill(say.pressureOutOfRange, { part: say[part], min, max, unit });
  }
  return pressure.systolic <= pressure.diastolic ? say.upperFirst : undefined;
}

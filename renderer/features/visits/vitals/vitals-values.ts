import { readSpokenVital, type SpokenVital, shownVital } from '#shared/domain/spoken-vital.ts';
import type { UnitSystem } from '#shared/domain/vital-units.ts';
import type { MeasuredVitals } from '#shared/domain/vitals.ts';

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
export function meantVital<V extends SpokenVital>(
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
    bloodPressure: meantVital(values, 'bloodPressure', system),
    heartRate: meantVital(values, 'heartRate', system),
    temperature: meantVital(values, 'temperature', system),
    weight: meantVital(values, 'weight', system),
    height: meantVital(values, 'height', system),
    respiratoryRate: meantVital(values, 'respiratoryRate', system),
    oxygenSaturation: meantVital(values, 'oxygenSaturation', system),
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

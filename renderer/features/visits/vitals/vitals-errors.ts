import { type SpokenVital, spokenPressure } from '#shared/domain/spoken-vital.ts';
import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { vitalLimits } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { meantVital, spokenVitals, type VitalsValues } from './vitals-values.ts';

type VitalsErrors = Partial<Record<SpokenVital | 'line', string>>;

const say = words.visits.vitals;

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
  const value = meantVital(values, vital, system);
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

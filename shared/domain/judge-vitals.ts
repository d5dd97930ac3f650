import { levelIn, type VitalLevel, vitalLevels, vitalRange } from './vital-ranges.ts';
import { parseBloodPressure, type VisitVitals } from './vitals.ts';

/** The classes of ACC/AHA 2017, from 13 years on. */
export type PressureClass = 'elevated' | 'stage-1' | 'stage-2' | 'crisis';
/** The WHO's classes of adults. */
export type BmiClass = 'underweight' | 'overweight' | 'obese-1' | 'obese-2' | 'obese-3';

/** What there is to say of a value besides the value. */
export interface VitalJudgement {
  level: VitalLevel;
  /** Its class, where the level has a name of its own. */
  kind?: PressureClass | BmiClass;
}

/** The vitals of a visit that are shown by themselves: both blood pressures are one. */
export type ShownVital =
  | 'bloodPressure'
  | 'heartRate'
  | 'temperature'
  | 'respiratoryRate'
  | 'oxygenSaturation'
  | 'weight'
  | 'height'
  | 'bmi';

const ADOLESCENT = 13 * 12;

function pressureClass(systolic: number, diastolic: number, ageInMonths: number): PressureClass | undefined {
  if (ageInMonths < ADOLESCENT) return undefined;
  if (systolic > 180 || diastolic > 120) return 'crisis';
  if (systolic >= 140 || diastolic >= 90) return 'stage-2';
  if (systolic >= 130 || diastolic >= 80) return 'stage-1';
  return systolic >= 120 ? 'elevated' : undefined;
}

function bmiClass(bmi: number): BmiClass | undefined {
  if (bmi < 18.5) return 'underweight';
  if (bmi >= 40) return 'obese-3';
  if (bmi >= 35) return 'obese-2';
  if (bmi >= 30) return 'obese-1';
  return bmi >= 25 ? 'overweight' : undefined;
}

/** Of two levels the one further from normal; of high and low the high one, which has a class. */
function worse(one: VitalLevel, other: VitalLevel): VitalLevel {
  const distance = (level: VitalLevel) => Math.abs(vitalLevels.indexOf(level) - 2);
  if (distance(one) !== distance(other)) return distance(one) > distance(other) ? one : other;
  return vitalLevels.indexOf(one) >= vitalLevels.indexOf(other) ? one : other;
}

function judgePressure(text: string, ageInMonths: number): VitalJudgement | undefined {
  const pressure = parseBloodPressure(text);
  const systolicRange = vitalRange('systolic', ageInMonths);
  const diastolicRange = vitalRange('diastolic', ageInMonths);
  if (!pressure || !systolicRange || !diastolicRange) return undefined;
  const { systolic, diastolic } = pressure;
  const level = worse(levelIn(systolic, systolicRange), levelIn(diastolic, diastolicRange));
  const kind = level.endsWith('high') ? pressureClass(systolic, diastolic, ageInMonths) : undefined;
  return kind ? { level, kind } : { level };
}

const byTheirRange = ['heartRate', 'temperature', 'respiratoryRate', 'oxygenSaturation', 'bmi'] as const;

/**
 * Judges measured vitals by the reference ranges of an age. What was not measured, or has no range at that age, is left out.
 * @param vitals metric
 * @param ageInMonths completed months at the time of the measurement; undefined where the birth date is not known, and
 * then nothing is judged
 */
export function judgeVitals(
  vitals: VisitVitals,
  ageInMonths: number | undefined,
): Partial<Record<ShownVital, VitalJudgement>> {
  const judged: Partial<Record<ShownVital, VitalJudgement>> = {};
  if (ageInMonths === undefined || ageInMonths < 0) return judged;
  const pressure = vitals.bloodPressure && judgePressure(vitals.bloodPressure, ageInMonths);
  if (pressure) judged.bloodPressure = pressure;
  for (const vital of byTheirRange) {
    const value = vitals[vital];
    const range = vitalRange(vital, ageInMonths);
    if (value === undefined || !range) continue;
    const kind = vital === 'bmi' ? bmiClass(value) : undefined;
    judged[vital] = kind ? { level: levelIn(value, range), kind } : { level: levelIn(value, range) };
  }
  return judged;
}

import { judgeVitals, type ShownVital } from './judge-vitals.ts';
import { bodyMassIndex, type MeasuredVitals } from './vitals.ts';

/** Beyond these a BMI is more often pounds written as kilograms, or two fields that were mixed up, than a person. */
const LIKELY_BMI = { min: 10, max: 55 };

/**
 * The values that are possible and yet ask for a second look before they are saved: what is critical at the patient's age, and
 * weight with height where they give no likely body.
 * @param vitals metric
 * @param ageInMonths completed months; undefined where the birth date is not known
 */
export function unlikelyVitals(vitals: MeasuredVitals, ageInMonths: number | undefined): ShownVital[] {
  const judged = judgeVitals(vitals, ageInMonths);
  const unlikely = (Object.keys(judged) as ShownVital[]).filter((vital) =>
    judged[vital]?.level.startsWith('critical'),
  );
  const bmi = bodyMassIndex(vitals.weight, vitals.height);
  const isLikely = bmi === undefined || (bmi >= LIKELY_BMI.min && bmi <= LIKELY_BMI.max);
  return isLikely ? unlikely : [...unlikely, 'weight', 'height'];
}

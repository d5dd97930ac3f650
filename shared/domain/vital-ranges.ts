/** The vitals for which there is something to compare with. Weight and height are only compared with themselves. */
export const judgedVitals = [
  'systolic',
  'diastolic',
  'heartRate',
  'temperature',
  'respiratoryRate',
  'oxygenSaturation',
  'bmi',
] as const;
export type JudgedVital = (typeof judgedVitals)[number];

/** Where a value stands, from worst to worst. */
export const vitalLevels = ['critical-low', 'low', 'normal', 'high', 'critical-high'] as const;
export type VitalLevel = (typeof vitalLevels)[number];

/** Metric, both ends included: usual from `low` to `high`, critical at `criticalLow` and below, `criticalHigh` and above. */
export interface VitalRange {
  low?: number;
  high?: number;
  criticalLow?: number;
  criticalHigh?: number;
}

/** A range that holds from an age on, in completed months, until the next one of its table. */
interface AgedRange extends VitalRange {
  fromMonths: number;
}

const years = (count: number) => count * 12;

/**
 * Reference ranges at rest, the same for both sexes. Sources:
 * - children's heart rate, respiratory rate and blood pressure: AHA, Pediatric Advanced Life Support, vital signs by age. Critical:
 *   its limits of hypotension (70 + twice the years, taken at the youngest age of a band), breaths under 10 or over 60 at any age,
 *   pulse under 60, and the rates from which it thinks of supraventricular tachycardia (220 in infants, 180 in children);
 * - blood pressure from 13 years: ACC/AHA guideline 2017, whose limits AAP 2017 takes over for adolescents; crisis above 180 or 120;
 * - what is critical in adults otherwise: the values with three points in NEWS2 (Royal College of Physicians, 2017);
 * - temperature: NEWS2 and NICE NG143 (fever from 38 °C, which in the first three months is a warning by itself), WHO for
 *   the cold newborn (moderate hypothermia under 36 °C); from 40 °C heat stroke is possible;
 * - oxygen saturation: BTS guideline 2017 (94 to 98 % at sea level), WHO Pocket Book for children (under 90 % in need of oxygen);
 * - BMI: the WHO's classes for adults. Until 20 years it is read from growth charts, so nothing is said of it here.
 */
const ranges: Record<JudgedVital, readonly AgedRange[]> = {
  systolic: [
    { fromMonths: 0, low: 67, high: 84, criticalLow: 59 },
    { fromMonths: 1, low: 72, high: 104, criticalLow: 69 },
    { fromMonths: years(1), low: 86, high: 106, criticalLow: 71 },
    { fromMonths: years(3), low: 89, high: 112, criticalLow: 75 },
    { fromMonths: years(6), low: 97, high: 115, criticalLow: 81 },
    { fromMonths: years(10), low: 102, high: 120, criticalLow: 89 },
    { fromMonths: years(12), low: 110, high: 131, criticalLow: 89 },
    { fromMonths: years(13), low: 91, high: 119, criticalLow: 90, criticalHigh: 181 },
  ],
  diastolic: [
    { fromMonths: 0, low: 35, high: 53 },
    { fromMonths: 1, low: 37, high: 56 },
    { fromMonths: years(1), low: 42, high: 63 },
    { fromMonths: years(3), low: 46, high: 72 },
    { fromMonths: years(6), low: 57, high: 76 },
    { fromMonths: years(10), low: 61, high: 80 },
    { fromMonths: years(12), low: 64, high: 83 },
    { fromMonths: years(13), low: 60, high: 79, criticalHigh: 121 },
  ],
  heartRate: [
    { fromMonths: 0, low: 100, high: 205, criticalLow: 59, criticalHigh: 220 },
    { fromMonths: 1, low: 100, high: 190, criticalLow: 59, criticalHigh: 220 },
    { fromMonths: years(1), low: 98, high: 140, criticalLow: 59, criticalHigh: 180 },
    { fromMonths: years(3), low: 80, high: 120, criticalLow: 59, criticalHigh: 180 },
    { fromMonths: years(6), low: 75, high: 118, criticalLow: 59, criticalHigh: 180 },
    { fromMonths: years(12), low: 60, high: 100, criticalLow: 40, criticalHigh: 180 },
    { fromMonths: years(16), low: 60, high: 100, criticalLow: 40, criticalHigh: 131 },
  ],
  temperature: [
    { fromMonths: 0, low: 36.5, high: 37.9, criticalLow: 35.9, criticalHigh: 38 },
    { fromMonths: 3, low: 36.1, high: 37.9, criticalLow: 35, criticalHigh: 40 },
  ],
  respiratoryRate: [
    { fromMonths: 0, low: 30, high: 60, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: 1, low: 30, high: 53, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: years(1), low: 22, high: 37, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: years(3), low: 20, high: 28, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: years(6), low: 18, high: 25, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: years(12), low: 12, high: 20, criticalLow: 9, criticalHigh: 61 },
    { fromMonths: years(16), low: 12, high: 20, criticalLow: 8, criticalHigh: 25 },
  ],
  oxygenSaturation: [
    { fromMonths: 0, low: 94, high: 100, criticalLow: 89 },
    { fromMonths: years(16), low: 94, high: 100, criticalLow: 91 },
  ],
  bmi: [{ fromMonths: years(20), low: 18.5, high: 24.9 }],
};

/**
 * The reference range of a vital sign, metric, at an age.
 * @param ageInMonths completed months since birth
 * @returns undefined where nothing is said of it at that age
 */
export function vitalRange(vital: JudgedVital, ageInMonths: number): VitalRange | undefined {
  return ranges[vital].findLast(({ fromMonths }) => fromMonths <= ageInMonths);
}

/** Where a metric value stands in a range. */
export function levelIn(value: number, range: VitalRange): VitalLevel {
  if (range.criticalLow !== undefined && value <= range.criticalLow) return 'critical-low';
  if (range.criticalHigh !== undefined && value >= range.criticalHigh) return 'critical-high';
  if (range.low !== undefined && value < range.low) return 'low';
  if (range.high !== undefined && value > range.high) return 'high';
  return 'normal';
}

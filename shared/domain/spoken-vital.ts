import { type UnitSystem, unitConversion } from './vital-units.ts';
import { type MeasuredVitals, usUnits } from './vitals.ts';

/** A vital sign as one says it: a blood pressure is one of them. */
export type SpokenVital = keyof MeasuredVitals;
type Measure = Exclude<SpokenVital, 'bloodPressure'>;

/** What somebody said, as it is stored and as it is shown. */
export interface UnderstoodVital<V extends SpokenVital = SpokenVital> {
  /** Metric. It may be impossible: that is judged elsewhere. */
  metric: NonNullable<MeasuredVitals[V]>;
  /** In the units on the screen, without the unit. */
  shown: string;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));
const POUND = `(?:lbs?|pounds?|#)`;
const FOOT = `(?:ft|feet|foot|'|′|’)`;
const INCH = `(?:in|inch|inches|"|″|”|'')`;
const { poundsToKilograms, inchesToCentimetres, fahrenheitToCelsius } = usUnits;

interface Way {
  pattern: RegExp;
  toMetric: (first: number, second: number) => number;
}

const way = (pattern: string, toMetric: Way['toMetric']): Way => ({
  pattern: new RegExp(`^${pattern}$`, 'i'),
  toMetric,
});
const perMinute = way(
  String.raw`${NUMBER} ?(?:\/ ?min|bpm|per minute|a minute|beats|breaths)\.?`,
  (value) => value,
);

/** The ways of saying a unit. A number alone is in the units on the screen. */
const ways: Record<Measure, readonly Way[]> = {
  heartRate: [perMinute],
  respiratoryRate: [perMinute],
  oxygenSaturation: [way(`${NUMBER} ?(?:%|percent)`, (value) => value)],
  temperature: [
    way(`${NUMBER} ?°? ?(?:c|celsius)`, (value) => value),
    way(`${NUMBER} ?°? ?(?:f|fahrenheit)`, fahrenheitToCelsius),
  ],
  weight: [
    way(`${NUMBER} ?(?:kg|kgs|kilos?|kilograms?)`, (value) => value),
    way(`${NUMBER} ?(?:g|grams?)`, (grams) => grams / 1_000),
    way(`${NUMBER} ?${POUND}`, poundsToKilograms),
    way(`${NUMBER} ?${POUND},? ?${NUMBER} ?(?:oz|ounces?)`, (pounds, ounces) =>
      poundsToKilograms(pounds + ounces / 16),
    ),
    way(`${NUMBER} ?(?:st|stones?)(?:,? ?${NUMBER} ?${POUND}?)?`, (stones, pounds) =>
      poundsToKilograms(stones * 14 + pounds),
    ),
  ],
  height: [
    way(`${NUMBER} ?(?:cm|centimet(?:re|er)s?)`, (value) => value),
    way(`${NUMBER} ?(?:m|met(?:re|er)s?)`, (metres) => oneDecimal(metres * 100)),
    way(String.raw`(\d) ?m ?(\d\d)`, (metres, centimetres) => metres * 100 + centimetres),
    way(`${NUMBER} ?${INCH}`, inchesToCentimetres),
    way(`${NUMBER} ?${FOOT}(?: ?${NUMBER} ?${INCH}?)?`, (feet, inches) =>
      inchesToCentimetres(feet * 12 + inches),
    ),
  ],
};

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An infant's weight is dosed by: it keeps its second decimal. */
const SMALL_KG = 20;

/**
 * A stored value as text in a field. Metric values that came from other units are shown to a tenth.
 * @param metric °C, kg, cm, /min, %
 */
export function shownVital(vital: SpokenVital, metric: number | string, system: UnitSystem): string {
  if (typeof metric === 'string' || vital === 'bloodPressure') return String(metric);
  const value = unitConversion(vital, system).fromMetric(metric);
  return String(vital === 'weight' && value < SMALL_KG ? value : oneDecimal(value));
}

/** Both numbers of a blood pressure: `136/84`, `136 84`, `136 over 84`, `136-84`. Possible or not is judged elsewhere. */
export function spokenPressure(text: string): { systolic: number; diastolic: number } | undefined {
  const said = /^(\d{1,3})(?: ?[/\\-] ?| over | on | )(\d{1,3})(?: ?mm ?hg)?$/i.exec(plain(text));
  return said ? { systolic: Number(said[1]), diastolic: Number(said[2]) } : undefined;
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/**
 * Reads a value as one says it: `37,2`, `98.6 F`, `11 st 4`, `5'11`. A unit that is written goes before those on the screen.
 * @param system the units of a number that has none
 * @returns undefined where it says nothing that this vital sign could be
 */
export function readSpokenVital<V extends SpokenVital>(
  vital: V,
  text: string,
  system: UnitSystem,
): UnderstoodVital<V> | undefined;
export function readSpokenVital(
  vital: SpokenVital,
  text: string,
  system: UnitSystem,
): UnderstoodVital | undefined {
  const said = plain(text);
  if (vital === 'bloodPressure') {
    const pressure = spokenPressure(said);
    if (!pressure) return undefined;
    const metric = `${pressure.systolic}/${pressure.diastolic}`;
    return { metric, shown: metric };
  }
  const alone = new RegExp(`^${NUMBER}$`).exec(said);
  if (alone) {
    const value = number(alone[1]);
    return { metric: unitConversion(vital, system).toMetric(value), shown: String(value) };
  }
  for (const { pattern, toMetric } of ways[vital]) {
    const found = pattern.exec(said);
    if (!found) continue;
    const metric = toMetric(number(found[1]), number(found[2]));
    return { metric, shown: shownVital(vital, metric, system) };
  }
  return undefined;
}

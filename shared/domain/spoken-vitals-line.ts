import { readSpokenVital, type SpokenVital, spokenPressure } from './spoken-vital.ts';
import type { UnitSystem } from './vital-units.ts';

/** What a line said: the values by vital sign as they were written, and what was not understood. */
export interface SpokenVitals {
  read: Partial<Record<SpokenVital, string>>;
  /** As it was written, so that it can be mended; empty where all was understood. */
  rest: string;
}

/** The words by which one calls a vital sign; a longer one is looked for first. */
const names: Record<SpokenVital, readonly string[]> = {
  bloodPressure: ['blood pressure', 'bp'],
  heartRate: ['heart rate', 'pulse', 'hr', 'p'],
  temperature: ['temperature', 'temp', 't'],
  oxygenSaturation: ['oxygen saturation', 'saturation', 'spo2', 'sats', 'sat', 'o2'],
  respiratoryRate: ['respiratory rate', 'resp', 'rr'],
  weight: ['weight', 'wt', 'w'],
  height: ['height', 'ht', 'h'],
};
const vitalOf = new Map(
  (Object.keys(names) as SpokenVital[]).flatMap((vital) =>
    names[vital].map((name) => [name, vital] as const),
  ),
);
const anyName = [...vitalOf.keys()].toSorted((one, other) => other.length - one.length).join('|');
/** A name stands alone or right before its number: `p 78`, `p78`, `bp:136/84`, never inside a word or a unit. */
const NAME = new RegExp(String.raw`(?<![\p{L}\d])(${anyName})(?=\d|[\s:=]|$)\s*[:=]?\s*`, 'giu');

interface Piece {
  vital: SpokenVital | undefined;
  written: string;
  value: string;
}

function pieces(line: string): Piece[] {
  const found = [...line.matchAll(NAME)];
  const before = line.slice(0, found[0]?.index ?? line.length);
  const named = found.map((match, index) => {
    const written = line.slice(match.index, found[index + 1]?.index ?? line.length);
    return {
      vital: vitalOf.get((match[1] ?? '').toLowerCase()),
      written: trimmed(written),
      value: trimmed(written.slice(match[0].length)),
    };
  });
  // A pair of numbers at the beginning is a blood pressure, called so or not.
  const pressure = spokenPressure(trimmed(before)) ? ('bloodPressure' as const) : undefined;
  return [{ vital: pressure, written: trimmed(before), value: trimmed(before) }, ...named];
}

function trimmed(text: string): string {
  return text.trim().replace(/\s*[,;.]+$/, '');
}

/** As much of a value as is understood, from its beginning: what was written behind it is somebody else's. */
function longestSaid(vital: SpokenVital, value: string, system: UnitSystem): string {
  for (let said = value; said !== ''; said = said.replace(/\s*\S+$/, '')) {
    if (readSpokenVital(vital, said, system)) return said;
  }
  return '';
}

/**
 * Reads all vitals from one line, in any order: `bp 136/84 p 78 t 37.2 spo2 97 rr 16 w 71.2 h 164`. What is not
 * understood, and what is said a second time, is not decided here: it stays in `rest`.
 * @param system the units of numbers that have none
 */
export function readSpokenVitals(line: string, system: UnitSystem): SpokenVitals {
  const read: SpokenVitals['read'] = {};
  const rest: string[] = [];
  for (const { vital, written, value } of pieces(line)) {
    const said = vital && read[vital] === undefined ? longestSaid(vital, value, system) : '';
    if (vital && said) read[vital] = said;
    rest.push(said ? value.slice(said.length).trim() : written);
  }
  return { read, rest: rest.filter(Boolean).join(' ') };
}

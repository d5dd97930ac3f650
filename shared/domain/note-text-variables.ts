/** What a text may name in braces, in the order in which the forms list it. */
export const noteVariables = [
  'name',
  'age',
  'sex',
  'complaint',
  'BP',
  'pulse',
  'temperature',
  'weight',
  'height',
  'BMI',
  'SpO2',
  'lastBP',
  'lastPulse',
  'lastWeight',
  'allergies',
  'conditions',
  'medications',
  'lastVisit',
  'today',
  'doctor',
] as const;
export type NoteVariable = (typeof noteVariables)[number];
export type NoteVariableValues = Partial<Record<NoteVariable, string | undefined>>;

/** What stands where nothing is known: it asks to be filled in, where a blank could be read as a finding. */
const GAP = '___';

/** A text of a note with its variables filled in, `{age}` by "54 years", as `fillBraces` does it. */
export function fillVariables(text: string, values: NoteVariableValues): string {
  return fillBraces(text, noteVariables, values);
}

/**
 * A text with the named variables in braces filled in. Upper and lower case are the same; a variable without a value becomes a gap,
 * and what is in braces and none of them is left as it is written.
 */
export function fillBraces<Name extends string>(
  text: string,
  names: readonly Name[],
  values: Partial<Record<Name, string | undefined>>,
): string {
  return text.replace(/\{(\w+)\}/g, (written, typed: string) => {
    const name = names.find((known) => known.toLowerCase() === typed.toLowerCase());
    if (!name) return written;
    return values[name]?.trim() || GAP;
  });
}

/** Where the next gap behind a place is, from the beginning again behind the last one; undefined where there is none. */
export function findGap(text: string, from: number): { start: number; end: number } | undefined {
  const gap = /_{3,}/g;
  gap.lastIndex = from;
  const match = gap.exec(text) ?? (from > 0 ? /_{3,}/.exec(text) : null);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

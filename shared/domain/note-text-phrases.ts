import type { NotePhrase } from './note-text.ts';

/** As much of a phrase as typing one needs. */
export type TypedPhrase = Pick<NotePhrase, '_id' | 'abbreviation' | 'text' | 'scope'>;

/** An abbreviation that stands right before the cursor: where its full stop is, and what is typed of it. */
export interface TypedAbbreviation {
  start: number;
  typed: string;
}

const LONGEST = 21;

/** The abbreviation that is being typed before the cursor, at the beginning of a word; undefined where none is. */
export function typedAbbreviation(text: string, cursor: number): TypedAbbreviation | undefined {
  // Only the end is looked at: a note may be long, and this runs with every key.
  const from = Math.max(0, cursor - LONGEST - 1);
  const match = /(?:^|[\s([{„“"'/])\.([\p{L}\p{N}][\p{L}\p{N}-]*)$/u.exec(text.slice(from, cursor));
  const typed = match?.[1];
  if (!typed || (match.index === 0 && from > 0 && match[0].startsWith('.'))) return undefined;
  return { start: cursor - typed.length - 1, typed: typed.toLowerCase() };
}

/** One phrase for each abbreviation, a person's own before the clinic's, in the order of the alphabet. */
export function usablePhrases<P extends TypedPhrase>(phrases: readonly P[]): P[] {
  const byAbbreviation = new Map<string, P>();
  for (const phrase of phrases) {
    const known = byAbbreviation.get(phrase.abbreviation);
    if (!known || (known.scope === 'clinic' && phrase.scope === 'personal'))
      byAbbreviation.set(phrase.abbreviation, phrase);
  }
  return [...byAbbreviation.values()].sort((a, b) => (a.abbreviation < b.abbreviation ? -1 : 1));
}

/** The phrases whose abbreviation begins as typed; one that is exactly so comes first. */
export function matchingPhrases<P extends TypedPhrase>(usable: readonly P[], typed: string): P[] {
  return usable
    .filter(({ abbreviation }) => abbreviation.startsWith(typed))
    .sort((a, b) => Number(b.abbreviation === typed) - Number(a.abbreviation === typed));
}

import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { wordSounds } from './name-sounds.ts';
import { nameWords, speltOutWords } from './name-words.ts';
import { requiredLine } from './primitives.ts';

/** Shorter words have too many neighbours for a slip to mean anything. */
const SHORTEST_CORRECTED = 4;
const LONGEST = 60;

/**
 * The `nameWords` collection: each word that occurs in a patient's name, once, whoever has it. From a misspelt word it leads to
 * the words that may have been meant, by their sound or by one slip of the fingers. A word stays when its last bearer leaves.
 */
export const nameWordSchema = z.object({
  /** The word, folded. */
  _id: requiredLine(LONGEST),
  /** How it is pronounced. */
  sounds: z.array(z.string()),
  /** The word with one letter left out, each in turn, and the word itself: two words that are one slip apart share one. */
  deletions: z.array(z.string()),
});
export type NameWord = z.infer<typeof nameWordSchema>;

/** The word and what is left of it when one letter is left out; of a short word nothing. */
export function deletionsOf(word: string): string[] {
  if (word.length < SHORTEST_CORRECTED) return [];
  return [
    ...new Set([word, ...Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))]),
  ];
}

/** A word of a name as the collection keeps it. */
function toNameWord(word: string): NameWord {
  const kept = word.slice(0, LONGEST);
  return { _id: kept, sounds: wordSounds(kept), deletions: deletionsOf(kept) };
}

/** The entries that a person's name asks for. */
export function nameWordsOf({ firstName, lastName }: { firstName: string; lastName: string }): NameWord[] {
  const name = `${firstName} ${lastName}`;
  const words = [...nameWords(name), ...speltOutWords(name), nameWords(lastName).join('')];
  return [...new Set(words)].filter((word) => word.length > 0).map(toNameWord);
}

/** True where one letter was left out, put in, mistaken, or two neighbours changed places. */
export function isOneSlipApart(a: string, b: string): boolean {
  const apart = distance(a, b);
  if (apart !== 2 || a.length !== b.length) return apart === 1;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

import { requiredLine } from './primitives.ts';

/** How many words a clinic may add: every workstation learns them all. */
export const SPELLING_WORDS_LIMIT = 2_000;

const WORD = /^(?=.*\p{L})[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*$/u;

/**
 * A word that the spell check takes as right: letters and digits, with hyphens and apostrophes within. A refinement, since
 * BSON's patterns know no `\p`.
 */
export const spellingWord = () => requiredLine(60).refine((text) => WORD.test(text), 'INVALID_SPELLING_WORD');

/** Whether a text may become one of the clinic's words. */
export function isSpellingWord(text: string): boolean {
  return spellingWord().safeParse(text).success;
}

/**
 * The words as a spell check learns them, which compares letter by letter: a word in small letters also begins sentences,
 * one with a capital stays as it is.
 */
export function spellingForms(words: readonly string[]): string[] {
  return [...new Set(words.flatMap((word) => [word, capitalised(word)]))];
}

function capitalised(word: string): string {
  const [first = ''] = word;
  const isSmall = word === word.toLowerCase();
  return isSmall ? first.toUpperCase() + word.slice(first.length) : word;
}

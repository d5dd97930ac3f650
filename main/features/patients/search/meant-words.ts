import { distance } from 'fastest-levenshtein';
import { wordSounds } from '#shared/domain/name-sounds.ts';
import { isOneSlipApart, type NameWord } from '#shared/domain/name-word.ts';

/** As many words are looked for in place of a typed one. */
const MOST_TRIED = 12;

/** Of the words that may have been meant, the likeliest, one slip before a mere likeness of sound, the nearest first. */
export function likeliestWords(typed: string, found: readonly NameWord[]): string[] {
  const sounds = wordSounds(typed);
  const judged = found.flatMap(({ _id: word, sounds: ofWord }) => {
    if (word === typed) return [{ word, far: 0 }];
    if (isOneSlipApart(typed, word)) return [{ word, far: 1 }];
    const isAlike = sounds.some((sound) => ofWord.includes(sound));
    return isAlike ? [{ word, far: 1 + distance(typed, word) }] : [];
  });
  return judged
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_TRIED)
    .map(({ word }) => word);
}

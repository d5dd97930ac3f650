import { doubleMetaphone } from 'double-metaphone';
import { joinedWords, nameWords } from './name-words.ts';

/** What a key by sound begins with, among the search keys of a patient. */
const SOUND = 's:';
const MOST_WORDS = 4;

/** How one word is pronounced, in one way or in two; none for other scripts than Latin. */
export function wordSounds(word: string): string[] {
  return [...new Set(doubleMetaphone(word))].filter((sound) => sound.length > 0);
}

/** How a name is pronounced, in a few letters: in one way or in two. None for other scripts than Latin. */
function soundsOf(name: string): string[] {
  const words = [...nameWords(name), ...joinedWords(name)].slice(0, MOST_WORDS);
  return [...new Set(words.flatMap(wordSounds))];
}

/**
 * The keys under which a name is found by its sound alone: each way of saying the first name with each of the last.
 * "Catherine Smith" and "Kathryn Smyth" have one in common.
 */
export function nameSoundKeys({ firstName, lastName }: { firstName: string; lastName: string }): string[] {
  return soundsOf(firstName).flatMap((first) => soundsOf(lastName).map((last) => `${SOUND}${first} ${last}`));
}

import { expect, it } from 'vitest';
import { isSpellingWord, spellingForms } from './spelling-word.ts';

it.each(['metformin', 'HbA1c', 'SpO2', 'Müller', 'anti-inflammatory', 'Crohn’s', "Crohn's", '5-HT', 'naïve'])(
  '%s is a word',
  (word) => {
    expect(isSpellingWord(word)).toBe(true);
  },
);

it.each(['', ' ', 'two words', '120', '120/80', '-mab', 'mab-', 'a--b', 'e.g.', 'x\ny', 'x'.repeat(61)])(
  '“%s” is none',
  (text) => {
    expect(isSpellingWord(text)).toBe(false);
  },
);

it('a word in small letters is learnt as the beginning of a sentence too, a name only as it is written', () => {
  expect(spellingForms(['metformin', 'Metformin', 'Petrova', 'HbA1c', 'élan'])).toEqual([
    'metformin',
    'Metformin',
    'Petrova',
    'HbA1c',
    'élan',
    'Élan',
  ]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionsOf, isOneSlipApart, nameWordsOf } from './name-word.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 4, maxLength: 9 });

/** Every word that one slip makes of another: a letter left out, put in, mistaken, two exchanged. */
function slips(of: string): string[] {
  const letters = [...of];
  return letters.flatMap((letter, at) => [
    letters.toSpliced(at, 1).join(''),
    letters.toSpliced(at, 0, 'z').join(''),
    letters.toSpliced(at, 1, 'z').join(''),
    letters.toSpliced(at, 2, letters[at + 1] ?? 'z', letter).join(''),
  ]);
}

describe('words that were perhaps meant', () => {
  it('share a deletion with whatever one slip makes of them, and are told to be one slip apart', () => {
    fc.assert(
      fc.property(word, (meant) => {
        const found = new Set(deletionsOf(meant));
        for (const typed of slips(meant).filter((slip) => slip.length >= 4 && slip !== meant)) {
          expect(deletionsOf(typed).some((rest) => found.has(rest))).toBe(true);
          expect(isOneSlipApart(typed, meant)).toBe(true);
        }
      }),
    );
  });

  it('are not two slips apart', () => {
    expect(isOneSlipApart('petrova', 'pteorva')).toBe(false);
    expect(isOneSlipApart('petrova', 'petrov')).toBe(true);
    expect(isOneSlipApart('petrova', 'petro')).toBe(false);
    expect(isOneSlipApart('petrova', 'petrova')).toBe(false);
  });

  it('are kept for every word of a name, and for a last name of several words as one', () => {
    const words = nameWordsOf({ firstName: 'Jürgen', lastName: 'van Dyck' }).map(({ _id }) => _id);
    expect(words.toSorted()).toEqual(['dyck', 'juergen', 'jurgen', 'van', 'vandyck']);
  });

  it('of fewer than four letters are only told by their sound', () => {
    expect(nameWordsOf({ firstName: 'Li', lastName: 'Wu' })).toEqual([
      { _id: 'li', sounds: ['L'], deletions: [] },
      { _id: 'wu', sounds: ['A', 'F'], deletions: [] },
    ]);
  });
});

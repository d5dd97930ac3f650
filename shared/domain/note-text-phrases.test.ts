import { describe, expect, it } from 'vitest';
import { matchingPhrases, type TypedPhrase, typedAbbreviation, usablePhrases } from './note-text-phrases.ts';

const phrase = (abbreviation: string, scope: TypedPhrase['scope'], text = abbreviation): TypedPhrase => ({
  _id: `${scope}-${abbreviation}`,
  abbreviation,
  scope,
  text,
});

describe('the abbreviation before the cursor', () => {
  const at = (text: string) => typedAbbreviation(text, text.length);

  it('is what stands behind a full stop at the beginning of a word', () => {
    expect(at('.bp')).toEqual({ start: 0, typed: 'bp' });
    expect(at('Lungs\n.Lu')).toEqual({ start: 6, typed: 'lu' });
    expect(at('(.follow-up')).toEqual({ start: 1, typed: 'follow-up' });
    expect(typedAbbreviation('.bp and more', 3)).toEqual({ start: 0, typed: 'bp' });
  });

  it('is none at the end of a sentence, in a number, or without a letter', () => {
    for (const text of ['Better.now', '3.5', 'fine.', '. ', '..bp', '.bp ', ''])
      expect(at(text)).toBeUndefined();
  });

  it('is found at the end of a long text, and not where it is too long to be one', () => {
    expect(at(`${'x '.repeat(30_000)}.bp`)).toEqual({ start: 60_000, typed: 'bp' });
    expect(at(`and .${'a'.repeat(20)}`)).toEqual({ start: 4, typed: 'a'.repeat(20) });
    expect(at(`and .${'a'.repeat(21)}`)).toBeUndefined();
    expect(at(`and.${'a'.repeat(20)}`)).toBeUndefined();
  });
});

describe('phrases to choose from', () => {
  it('are one for each abbreviation, a person’s own before the clinic’s', () => {
    const own = phrase('bp', 'personal', 'mine');
    const all = [phrase('lungs', 'clinic'), phrase('bp', 'clinic'), own, phrase('bp', 'clinic')];
    expect(usablePhrases(all)).toEqual([own, phrase('lungs', 'clinic')]);
  });

  it('begin as typed, the exact one first', () => {
    const usable = [phrase('back', 'clinic'), phrase('bp', 'clinic'), phrase('b', 'clinic')];
    const found = matchingPhrases(usable, 'b').map(({ abbreviation }) => abbreviation);
    expect(found).toEqual(['b', 'back', 'bp']);
    expect(matchingPhrases(usable, 'x')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { nameSoundKeys } from './name-sounds.ts';

const share = (one: [string, string], other: [string, string]) => {
  const keys = nameSoundKeys({ firstName: one[0], lastName: one[1] });
  return nameSoundKeys({ firstName: other[0], lastName: other[1] }).some((key) => keys.includes(key));
};

describe('the sound of a name', () => {
  it.each<[[string, string], [string, string]]>([
    [
      ['Catherine', 'Smith'],
      ['Kathryn', 'Smyth'],
    ],
    [
      ['Jürgen', 'Müller'],
      ['Juergen', 'Mueller'],
    ],
    [
      ['Sofía', 'Nguyễn-Alvarez'],
      ['Sophia', 'Alvares'],
    ],
    [
      ['Thomas', 'O’Brien'],
      ['Tomas', 'OBrian'],
    ],
  ])('is the same for %j and %j', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  it.each<[[string, string], [string, string]]>([
    [
      ['Catherine', 'Smith'],
      ['Catherine', 'Jones'],
    ],
    [
      ['Anna', 'Groß'],
      ['Peter', 'Groß'],
    ],
  ])('is another for %j and %j', (one, other) => {
    expect(share(one, other)).toBe(false);
  });

  it('is not known of other scripts, nor of a name that is only one word', () => {
    expect(nameSoundKeys({ firstName: '健', lastName: '田中' })).toEqual([]);
    expect(nameSoundKeys({ firstName: 'Suharto', lastName: '-' })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedPerson, compareForDuplicate, duplicateScore, LIKELY_FROM } from './duplicate-pair.ts';

const elena: ComparedPerson = {
  firstName: 'Elena',
  lastName: 'Petrova',
  dateOfBirth: '1972-04-03',
  gender: 'female',
  phone: '+43 660 1234567',
  email: 'elena@example.org',
  insurance: { policyNumber: 'NH-48213' },
};
const bare = { firstName: 'Elena', lastName: 'Petrova' };

describe('two records', () => {
  it.each<[string, ComparedPerson, ComparedPerson, number]>([
    ['the same in everything', elena, elena, 100],
    ['the same name and birth date', { ...bare, dateOfBirth: '1972-04-03' }, elena, 85],
    [
      'the same name in another order',
      { firstName: 'Petrova', lastName: 'Elena', dateOfBirth: '1972-04-03' },
      elena,
      85,
    ],
    ['day and month exchanged', { ...bare, dateOfBirth: '1972-03-04' }, elena, 65],
    ['one digit of the birth date', { ...bare, dateOfBirth: '1972-04-08' }, elena, 65],
    ['a slip in the name', { ...bare, lastName: 'Petrowa', dateOfBirth: '1972-04-03' }, elena, 70],
    ['a sound', { firstName: 'Ellena', lastName: 'Pitruva', dateOfBirth: '1972-04-03' }, elena, 65],
    ['the name alone', bare, elena, 45],
    ['the name, but another birth date', { ...bare, dateOfBirth: '1999-09-09' }, elena, 15],
    ['twins', { ...elena, firstName: 'Marta', email: undefined, insurance: undefined }, elena, 0],
    ['another sex', { ...bare, dateOfBirth: '1972-04-03', gender: 'male' }, elena, 60],
  ])('%s', (_what, one, other, score) => {
    expect(duplicateScore(compareForDuplicate(one, other))).toBe(score);
  });

  it('with marked letters spelt out have the same name', () => {
    expect(
      compareForDuplicate(
        { firstName: 'Jürgen', lastName: 'Müller' },
        { firstName: 'Juergen', lastName: 'Mueller' },
      ),
    ).toEqual(['same-name']);
  });

  it('are as alike one way as the other', () => {
    const person = fc.record({
      firstName: fc.constantFrom('Elena', 'Helena', 'Ana', 'Anna Maria'),
      lastName: fc.constantFrom('Petrova', 'Petrowa', 'Müller', 'Mueller'),
      dateOfBirth: fc.constantFrom('1972-04-03', '1972-03-04', '1999-09-09'),
      phone: fc.constantFrom('+43 660 1234567', '0660 1234567', '0660 7'),
    });
    fc.assert(
      fc.property(person, person, (one, other) => {
        const score = duplicateScore(compareForDuplicate(one, other));
        expect(duplicateScore(compareForDuplicate(other, one))).toBe(score);
      }),
    );
  });

  it('of one name without anything else are worth a look while registering only', () => {
    expect(duplicateScore(compareForDuplicate(bare, elena))).toBeLessThan(LIKELY_FROM);
  });
});

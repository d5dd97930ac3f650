import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageInYears } from './clinic-time.ts';
import { bornBetween, patientListFilter } from './patient-list.ts';
import { conditionBeginnings, toListing } from './patient-listing.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1920-01-01', days));

describe('an age range', () => {
  it('has the births of exactly those who are so old', () => {
    fc.assert(
      fc.property(day, day, fc.nat(100), fc.nat(100), (one, other, a, b) => {
        const [born = '', today = ''] = [one, other].sort();
        const [ageFrom = 0, ageTo = 0] = [a, b].sort((x, y) => x - y);
        const { from = '', to = '' } = bornBetween({ ageFrom, ageTo }, today);
        const age = ageInYears(born, today);
        expect(born >= from && born <= to).toBe(age >= ageFrom && age <= ageTo);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for leap days', () => {
    expect(bornBetween({ ageFrom: 6 }, '2026-02-28')).toEqual({ to: '2020-02-28' });
    expect(bornBetween({ ageTo: 5 }, '2026-02-28')).toEqual({ from: '2020-02-29' });
  });

  it('is in order', () => {
    expect(patientListFilter.safeParse({ ageFrom: 9, ageTo: 5 }).success).toBe(false);
    expect(patientListFilter.safeParse({ ageFrom: 5, ageTo: 5 }).success).toBe(true);
  });
});

describe('a listing', () => {
  it('has a place in every order for everybody', () => {
    expect(toListing({ firstName: 'Zoë', lastName: 'D’Angelo' })).toEqual({
      name: 'd’angelo zoe',
      born: '',
      lastVisit: '',
      conditions: [],
    });
  });

  it('knows standing conditions by code and by words', () => {
    const entry = { kind: 'condition' as const, entryId: 'a', addedBy: 'b', addedAt: 'c' };
    const { conditions } = toListing({
      firstName: 'Elena',
      lastName: 'Petrova',
      historyEntries: [
        { ...entry, text: 'Essential hypertension', icdCode: 'I10' },
        { ...entry, text: 'Asthma', removedAt: '2026-01-01T08:00:00.000Z' },
        { ...entry, kind: 'family', text: 'Gout' },
      ],
    });
    expect(conditions).toEqual(['i10', 'essential', 'hypertension']);
  });

  it('is asked for codes as they are written, with the dot or without, and for words', () => {
    expect(conditionBeginnings('E11.9')).toEqual(['e11.9']);
    expect(conditionBeginnings('e119 diab')).toEqual(['e11.9', 'diab']);
    expect(conditionBeginnings('E11.')).toEqual(['e11']);
    expect(conditionBeginnings('H1N1')).toEqual(['h1n1']);
    expect(conditionBeginnings('S72.001A')).toEqual(['s72.001a']);
    expect(conditionBeginnings('Crohn’s (ileum)')).toEqual(['crohn', 's', 'ileum']);
  });
});

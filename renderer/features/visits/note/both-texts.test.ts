import { describe, expect, it } from 'vitest';
import { bothOf } from './both-texts.ts';

const clash = (base: unknown, current: unknown, attempted: unknown) => ({
  field: 'testsOrdered',
  base,
  current,
  attempted,
});
const tsh = { testName: 'TSH', urgency: 'routine', orderId: 'a' };
/** As the database gives it back. */
const turnedTsh = { orderId: 'a', urgency: 'routine', testName: 'TSH' };
const zinc = { testName: 'Zinc', urgency: 'routine', orderId: 'b' };
const urgent = { ...tsh, urgency: 'urgent' };
const fasting = { ...tsh, notes: 'Fasting' };

describe('both of two texts', () => {
  it('is theirs and mine below, or the one that has the other in it', () => {
    expect(bothOf('plan', clash('', 'Rest', 'Fluids'))).toBe('Rest\nFluids');
    expect(bothOf('plan', clash('', 'Rest', 'Rest, fluids'))).toBe('Rest, fluids');
  });
});

describe('both of two lists of orders', () => {
  it('has an order once, whatever order its fields come in', () => {
    expect(bothOf('testsOrdered', clash([], [turnedTsh], [tsh, zinc]))).toEqual([turnedTsh, zinc]);
    const old = { testName: 'TSH', urgency: 'routine' };
    const turnedOld = { urgency: 'routine', testName: 'TSH' };
    expect(bothOf('testsOrdered', clash([], [turnedOld], [old]))).toEqual([turnedOld]);
  });

  it('has an order once that one of the two changed, as that one left it', () => {
    expect(bothOf('testsOrdered', clash([tsh], [turnedTsh, zinc], [urgent]))).toEqual([urgent, zinc]);
    expect(bothOf('testsOrdered', clash([turnedTsh], [urgent], [tsh, zinc]))).toEqual([urgent, zinc]);
  });

  it('is nothing where both changed the same order, each in another way', () => {
    expect(bothOf('testsOrdered', clash([tsh], [urgent], [fasting, zinc]))).toBeUndefined();
    expect(bothOf('testsOrdered', clash([tsh], [urgent], [{ ...urgent }, zinc]))).toEqual([urgent, zinc]);
  });
});

describe('both of two lists of diagnoses', () => {
  it('has one primary diagnosis: theirs', () => {
    const theirs = { icdCode: 'J20', type: 'primary' };
    const mine = { icdCode: 'R05', type: 'primary' };
    expect(bothOf('diagnosis', clash([], [theirs], [mine]))).toEqual([
      theirs,
      { ...mine, type: 'secondary' },
    ]);
    expect(bothOf('diagnosis', clash([], [], [mine]))).toEqual([mine]);
  });

  it('has a diagnosis of both once, as the one who changed it left it', () => {
    const known = { icdCode: 'I10', type: 'primary' };
    const lesser = { ...known, type: 'secondary' };
    const added = { icdCode: 'J20', type: 'primary' };
    expect(bothOf('diagnosis', clash([known], [known], [lesser, added]))).toEqual([lesser, added]);
    expect(bothOf('diagnosis', clash([known], [lesser, added], [known]))).toEqual([lesser, added]);
    expect(bothOf('diagnosis', clash([], [known], [lesser]))).toBeUndefined();
  });
});

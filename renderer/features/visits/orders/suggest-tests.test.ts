import { describe, expect, it } from 'vitest';
import { suggestTests, testOfWords } from './suggest-tests.ts';

const names = (typed: string, favourites = [{ testName: 'TSH', type: 'laboratory' as const }]) =>
  suggestTests(typed, favourites, []).map(({ name }) => name);

describe('what is offered to be ordered', () => {
  it('is one’s favourites and the panels before anything is typed', () => {
    expect(names('').slice(0, 3)).toEqual(['TSH', 'Basic metabolic panel', 'Lipid panel']);
    expect(names('')).not.toContain('Ferritin');
  });

  it('begins with the words that are typed, favourites first and each once', () => {
    expect(names('t')[0]).toBe('TSH');
    expect(names('tsh')).toEqual(['TSH']);
    expect(names('ray knee')).toEqual(['Knee X-ray']);
    expect(names('zzz')).toEqual([]);
  });

  it('orders all the tests of a panel', () => {
    const [thyroid] = suggestTests('thyroid', [], []);
    expect(thyroid?.tests.map(({ testName }) => testName)).toEqual(['TSH', 'Free T4', 'TPO antibodies']);
  });

  it('takes free words as they are, and knows a test of daily practice by its name', () => {
    expect(testOfWords(' ferritin ')).toEqual({ testName: 'Ferritin', type: 'laboratory' });
    expect(testOfWords('Bone marrow')).toEqual({ testName: 'Bone marrow', type: 'other' });
  });
});

import { describe, expect, it } from 'vitest';
import { searchDiagnosisCodes } from './search-diagnosis-codes.ts';

const codes = (text: string, limit = 5) => searchDiagnosisCodes(text, limit).map((entry) => entry.code);

describe('finding a diagnosis', () => {
  it.each([
    ['I10', 'I10'],
    ['i1', 'I10'],
    ['e119', 'E11.9'],
    ['E11.9', 'E11.9'],
    ['essential hyper', 'I10'],
    ['low back', 'M54.50'],
    ['fatigue', 'R53.83'],
  ])('%s finds %s first', (text, code) => {
    expect(codes(text)[0]).toBe(code);
  });

  it('wants every typed word, and gives no more than asked for', () => {
    expect(codes('diabetes kidney')).toEqual(['E11.22']);
    expect(codes('unspecified', 3)).toHaveLength(3);
    expect(codes('')).toEqual([]);
    expect(codes('(')).toEqual([]);
  });
});

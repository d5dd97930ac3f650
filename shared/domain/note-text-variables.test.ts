import { describe, expect, it } from 'vitest';
import { fillVariables, findGap } from './note-text-variables.ts';

describe('variables in a text', () => {
  it('are filled in, however they are written', () => {
    const values = { age: '54 years', BP: '120/80' };
    expect(fillVariables('{age}, BP {bp}; {BP}', values)).toBe('54 years, BP 120/80; 120/80');
  });

  it('leave a gap where nothing is known, and never a blank', () => {
    expect(fillVariables('BP {BP}, weight {weight}.', { weight: '  ' })).toBe('BP ___, weight ___.');
  });

  it('that are none stay as they are written', () => {
    expect(fillVariables('{dose} {a b} {toString} {}', {})).toBe('{dose} {a b} {toString} {}');
  });

  it('are not filled in twice', () => {
    expect(fillVariables('{complaint}', { complaint: '{age}', age: '54' })).toBe('{age}');
  });
});

describe('the next gap', () => {
  it('is the one behind the cursor, and then the first again', () => {
    const text = 'Fever ___, cough ____.';
    expect(findGap(text, 0)).toEqual({ start: 6, end: 9 });
    expect(findGap(text, 9)).toEqual({ start: 17, end: 21 });
    expect(findGap(text, 21)).toEqual({ start: 6, end: 9 });
  });

  it('is nowhere in a text without any', () => {
    expect(findGap('snake__case', 0)).toBeUndefined();
    expect(findGap('', 0)).toBeUndefined();
  });
});

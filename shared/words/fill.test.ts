import { describe, expect, it } from 'vitest';
import { errorCodes } from '../errors.ts';
import { sayError, sayProblem } from './errors.ts';
import { sayFieldError } from './field-errors.ts';
import { count, fill } from './fill.ts';

describe('words', () => {
  it('fills parameters by name, as often as they stand there', () => {
    expect(fill('{name}: {count} of {count}', { name: 'Elena', count: 3 })).toBe('Elena: 3 of 3');
    expect(fill('Nothing to fill')).toBe('Nothing to fill');
  });

  it('chooses between one and several', () => {
    const words = { one: '{count} patient', other: '{count} patients' };
    expect([0, 1, 2].map((number) => count(words, number))).toEqual([
      '0 patients',
      '1 patient',
      '2 patients',
    ]);
  });

  it('has a title and a mend for every error', () => {
    for (const code of errorCodes) {
      const { title, mend } = sayError({ code, parameters: { minutes: 5, version: '6.0' } });
      expect(title.length + mend.length, code).toBeGreaterThan(20);
      expect(`${title} ${mend}`, code).not.toMatch(/[{}!]|please/i);
    }
  });

  it('says something for a code that it does not know', () => {
    expect(sayFieldError('NEVER_HEARD_OF')).toBe(sayFieldError('INVALID'));
    expect(sayProblem('toString')).toEqual(sayProblem(undefined));
  });
});

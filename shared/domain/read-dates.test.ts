import { describe, expect, it } from 'vitest';
import { readDates } from './read-dates.ts';

describe('a typed date', () => {
  it.each([
    ['1985-04-03', ['1985-04-03']],
    ['1985/4/3', ['1985-04-03']],
    ['3.4.1985', ['1985-04-03', '1985-03-04']],
    ['03/04/1985', ['1985-04-03', '1985-03-04']],
    ['31/12/85', ['1985-12-31']],
    ['3.4.12', ['2012-04-03', '2012-03-04']],
    ['3 Apr 1985', ['1985-04-03']],
    ['April 3, 1985', ['1985-04-03']],
    ['3rd of nothing', []],
    ['19850403', ['1985-04-03']],
    ['29.2.2024', ['2024-02-29']],
    ['29.2.2023', []],
    ['31/02/1985', []],
    ['hello', []],
    ['', []],
  ])('%s', (typed, expected) => {
    expect(readDates(typed, 'en-GB', 2026)).toEqual(expected);
  });

  it('reads the month first where the locale does', () => {
    expect(readDates('03/04/1985', 'en-US', 2026)).toEqual(['1985-03-04', '1985-04-03']);
  });

  it('knows the months of the locale', () => {
    expect(readDates('3. Dezember 1985', 'de-AT', 2026)).toEqual(['1985-12-03']);
    expect(readDates('3 août 1985', 'fr-FR', 2026)).toEqual(['1985-08-03']);
  });

  it('takes two digits for the latest year that is not to come', () => {
    expect(readDates('1.2.26', 'en-GB', 2026)[0]).toBe('2026-02-01');
    expect(readDates('1.2.27', 'en-GB', 2026)[0]).toBe('1927-02-01');
  });
});

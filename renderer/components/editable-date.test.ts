import { expect, it } from 'vitest';
import { dateInput, editableDate, readTypedDate } from './editable-date.ts';

const today = '2026-11-24';

it.each(['en-GB', 'en-US', 'de-AT', 'fr-FR', 'cs-CZ', 'ja-JP', 'fi-FI'])(
  'writes a date such that reading it gives it again, in %s',
  (locale) => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `1985-${String(month).padStart(2, '0')}-03`;
      expect(dateInput(editableDate(date, locale), locale, today, true)).toBe(date);
    }
  },
);

it('gives both readings of an ambiguous date, the usual one first', () => {
  expect(readTypedDate('03/04/1985', 'en-GB', today, true)).toEqual(['1985-04-03', '1985-03-04']);
  expect(readTypedDate('03/04/1985', 'en-US', today, true)).toEqual(['1985-03-04', '1985-04-03']);
});

it('takes no birth to lie ahead where another reading does not', () => {
  expect(readTypedDate('05/12/2026', 'en-GB', today, true)).toEqual(['2026-05-12']);
});

it('lets an expiry lie ahead', () => {
  expect(dateInput('31.12.29', 'de-AT', today, false)).toBe('2029-12-31');
  expect(dateInput('31.12.29', 'de-AT', today, true)).toBe('1929-12-31');
});

it('passes on what is no date, so that it is refused', () => {
  expect(dateInput('soon', 'en-GB', today, true)).toBe('soon');
  expect(dateInput('  ', 'en-GB', today, true)).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { foldName, nameWords } from './name-words.ts';
import { patientNumberDigits, patientSearchKeys, phoneDigitForms } from './patient-search-keys.ts';
import { readPatientSearch } from './patient-search-query.ts';

describe('names', () => {
  it('are compared without case, accents and special letters', () => {
    expect(foldName('Nguyễn Øster-Groß ŁÓDŹ')).toBe('nguyen oster-gross lodz');
  });

  it('fall apart at spaces, hyphens and apostrophes', () => {
    expect(nameWords("O’Brien-Smith d'Arc")).toEqual(['o', 'brien', 'smith', 'd', 'arc']);
  });
});

describe('the keys of a patient', () => {
  it('hold every ordered pair of words, the number, the birth date, the phone and the sound of the name', () => {
    const keys = patientSearchKeys({
      firstName: 'Elena',
      lastName: 'Petrova',
      dateOfBirth: '1972-04-03',
      phone: '+43 660 1234567',
      patientId: 'PAT-00417',
    });
    expect(keys).toEqual([
      'n:elena petrova',
      'n:petrova elena',
      'i:417',
      'd:1972-04-03',
      'p:436601234567',
      'p:6601234567',
      'p:06601234567',
      's:ALN PTRF',
    ]);
  });

  it('hold the one word of a single name', () => {
    expect(patientSearchKeys({ firstName: 'Suharto', lastName: '-', patientId: 'PAT-00001' })).toContain(
      'n:suharto',
    );
  });

  it('know a number with and without zeros, a phone with and without a country', () => {
    expect(patientNumberDigits('PAT-00417')).toBe('417');
    expect(phoneDigitForms('0660 1234567')).toEqual(['06601234567', '6601234567']);
  });
});

describe('a typed search', () => {
  const read = (text: string) => readPatientSearch(text, 'en-GB', '2026-11-24');

  it.each([
    ['maria oka', { words: ['maria', 'oka'], birthDates: [] }],
    ['PAT-00417', { words: [], birthDates: [], patientNumber: '417' }],
    ['+43 660 123', { words: [], birthDates: [], digits: '43660123' }],
    ['petrova 3.4.1972', { words: ['petrova'], birthDates: ['1972-04-03', '1972-03-04'] }],
    ['19720403', { words: [], birthDates: ['1972-04-03'], digits: '19720403' }],
    ['', { words: [], birthDates: [] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes no birth after today', () => {
    expect(read('1.2.2030').birthDates).toEqual([]);
  });
});

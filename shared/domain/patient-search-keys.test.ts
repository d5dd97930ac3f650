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
      'b:el petrova',
      'n:petrova elena',
      'b:pe elena',
      'l:petrova elena',
      'i:417',
      'd:1972-04-03',
      'p:436601234567',
      'p:6601234567',
      'p:06601234567',
      'e:7654321066',
      's:ALN PTRF',
    ]);
  });

  it('hold marked letters without their marks and spelt out', () => {
    const keys = patientSearchKeys({ firstName: 'Jürgen', lastName: 'Müller', patientId: 'PAT-00001' });
    expect(keys).toEqual(
      expect.arrayContaining(['n:jurgen muller', 'n:juergen mueller', 'l:mueller jurgen']),
    );
  });

  it('hold a last name of several words as one', () => {
    const keys = patientSearchKeys({ firstName: 'Jan', lastName: 'van den Berg', patientId: 'PAT-00001' });
    expect(keys).toEqual(expect.arrayContaining(['l:berg jan', 'l:vandenberg jan', 'n:jan vandenberg']));
  });

  it('hold the numbers of records merged into it, and the policy without its punctuation', () => {
    const keys = patientSearchKeys({
      firstName: 'Elena',
      lastName: 'Petrova',
      patientId: 'PAT-00417',
      formerNumbers: ['PAT-00009'],
      insurance: { policyNumber: 'AB-12/3456' },
    });
    expect(keys).toEqual(expect.arrayContaining(['i:417', 'i:9', 'v:ab123456']));
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
    ['NH-48213-X', { words: [], birthDates: [], policyNumber: 'nh48213x' }],
    ['3rd April 1972 okafor', { words: ['okafor'], birthDates: ['1972-04-03'] }],
    ['3 4 1972', { words: [], birthDates: ['1972-04-03', '1972-03-04'] }],
    ['', { words: [], birthDates: [] }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ spellings: {}, ...expected });
  });

  it('keeps a second spelling beside a word with marked letters', () => {
    expect(read('Müller anna')).toMatchObject({
      words: ['muller', 'anna'],
      spellings: { muller: 'mueller' },
    });
  });

  it('takes no birth after today', () => {
    expect(read('1.2.2030').birthDates).toEqual([]);
  });
});

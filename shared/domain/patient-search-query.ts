import { nameWords } from './name-words.ts';
import { readDates } from './read-dates.ts';

/** A typed search, taken apart: what must match is all of it. */
export interface PatientSearchQuery {
  words: string[];
  /** Digits of a phone number or of a patient number, leading zeros kept. */
  digits?: string;
  /** Digits after "PAT-": a patient number and nothing else. */
  patientNumber?: string;
  /** Every reading of a date of birth. */
  birthDates: string[];
}

const DATE_IN_TEXT = [
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/,
  /\d{1,2}\.?[\s-]+\p{L}{3,}\.?,?[\s-]+\d{2,4}/u,
  /\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u,
  /\b\d{8}\b/,
];

/**
 * Takes apart what a clerk typed: words of a name in any order, a date of birth in any common format, a phone number, a
 * PAT id, or several of these together.
 * @param today the clinic's date, `YYYY-MM-DD`: no birth lies after it
 */
export function readPatientSearch(text: string, locale: string, today: string): PatientSearchQuery {
  let rest = text.trim();
  const query: PatientSearchQuery = { words: [], birthDates: [] };

  for (const pattern of DATE_IN_TEXT) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const dates = readDates(match[0], locale, Number(today.slice(0, 4))).filter((date) => date <= today);
    if (dates.length === 0) continue;
    query.birthDates = dates;
    if (/^\d{8}$/.test(rest)) query.digits = rest;
    rest = rest.replace(match[0], ' ');
    break;
  }

  const number = /\bpat\s*-?\s*(\d+)\b/i.exec(rest);
  if (number?.[1]) {
    query.patientNumber = number[1].replace(/^0+(?=\d)/, '');
    rest = rest.replace(number[0], ' ');
  }

  const phone = /\+?\d[\d\s().\-/]*/.exec(rest);
  if (phone) {
    query.digits = phone[0].replace(/\D/g, '');
    rest = rest.replace(phone[0], ' ');
  }

  query.words = nameWords(rest);
  return query;
}

/** True where nothing was typed that a patient could be found by. */
export function isEmptySearch(query: PatientSearchQuery): boolean {
  return query.words.length === 0 && !query.digits && !query.patientNumber && query.birthDates.length === 0;
}

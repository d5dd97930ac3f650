import { foldName, nameWords, speltOutWords } from './name-words.ts';
import { policyDigits } from './patient-search-keys.ts';
import { readDates } from './read-dates.ts';

/** A typed search, taken apart: what must match is all of it. */
export interface PatientSearchQuery {
  words: string[];
  /** How a typed word may be spelt besides, by the word: "muller" typed as "müller" is also "mueller". */
  spellings: Record<string, string>;
  /** Digits of a phone number, a patient number or a policy, leading zeros kept. */
  digits?: string;
  /** Digits after "PAT-": a patient number and nothing else. */
  patientNumber?: string;
  /** The beginning of an insurance policy's number, letters and digits alone. */
  policyNumber?: string;
  /** Every reading of a date of birth, the one usual in the clinic's locale first. */
  birthDates: string[];
}

const DATE_IN_TEXT = [
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b/,
  /\b\d{1,2}(?:\.|st|nd|rd|th)?[\s-]+\p{L}{3,}\.?,?[\s-]+\d{2,4}\b/iu,
  /\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u,
  /\b\d{1,2}[\s]+\d{1,2}[\s]+(?:19|20)\d{2}\b/,
  /\b\d{8}\b/,
];
/** Letters and digits in one word, at least five of them, two of them digits: no name, no phone. */
const POLICY_IN_TEXT =
  /(?<![\p{L}\p{N}])(?=[^\s]*\p{L})(?=[^\s]*\d[^\s]*\d)[\p{L}\d][\p{L}\d\-/]{3,}[\p{L}\d]/u;

function speltOut(typed: string): Record<string, string> {
  const spellings: Record<string, string> = {};
  for (const part of typed.split(/[^\p{L}\p{N}\p{M}]+/u)) {
    const [other] = speltOutWords(part);
    if (other) spellings[foldName(part)] = other;
  }
  return spellings;
}

/**
 * Takes apart what a clerk typed: words of a name in any order, a date of birth in any common format, a phone number, a
 * PAT id, an insurance number, or several of these together.
 * @param today the clinic's date, `YYYY-MM-DD`: no birth lies after it
 */
export function readPatientSearch(text: string, locale: string, today: string): PatientSearchQuery {
  let rest = text.trim();
  const query: PatientSearchQuery = { words: [], spellings: {}, birthDates: [] };
  const take = (found: string) => {
    rest = rest.replace(found, ' ');
  };

  for (const pattern of DATE_IN_TEXT) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const dates = readDates(match[0], locale, Number(today.slice(0, 4))).filter((date) => date <= today);
    if (dates.length === 0) continue;
    query.birthDates = dates;
    if (/^\d{8}$/.test(rest)) query.digits = rest;
    take(match[0]);
    break;
  }

  const number = /\bpat\s*-?\s*(\d+)\b/i.exec(rest);
  if (number?.[1]) {
    query.patientNumber = number[1].replace(/^0+(?=\d)/, '');
    take(number[0]);
  }

  const policy = POLICY_IN_TEXT.exec(rest);
  if (policy) {
    query.policyNumber = policyDigits(policy[0]);
    take(policy[0]);
  }

  const phone = /\+?\d[\d\s().\-/]*/.exec(rest);
  if (phone) {
    query.digits = phone[0].replace(/\D/g, '');
    take(phone[0]);
  }

  // "o'br" is the beginning of O’Brien typed as one word, too, and one word says more than two.
  rest = rest.replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  query.words = nameWords(rest);
  query.spellings = speltOut(rest);
  return query;
}

/** True where nothing was typed that a patient could be found by. */
export function isEmptySearch(query: PatientSearchQuery): boolean {
  const { words, digits, patientNumber, policyNumber, birthDates } = query;
  return words.length === 0 && !digits && !patientNumber && !policyNumber && birthDates.length === 0;
}

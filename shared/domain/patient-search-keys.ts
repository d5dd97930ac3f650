import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { nameSoundKeys } from './name-sounds.ts';
import { foldName, joinedWords, nameWords, speltOutWords } from './name-words.ts';

/** What a patient's search keys are made of. */
export interface SearchedPatient {
  firstName: string;
  lastName: string;
  dateOfBirth?: string | undefined;
  phone?: string | undefined;
  patientId: string;
  /** Numbers of records that were merged into this one. */
  formerNumbers?: readonly string[] | undefined;
  insurance?: { policyNumber?: string | undefined } | undefined;
}

/** Names with more words are found by the first of them. */
const MOST_WORDS = 8;
/** As many letters of the first word stand before the whole of the second. */
export const BEGINNING_LETTERS = 2;

/** The digits by which a number is dialled within its country, without a leading 0. */
function nationalDigits(phone: string): string {
  const parsed = phone.trim().startsWith('+') ? parsePhoneNumberFromString(phone) : undefined;
  return parsed ? String(parsed.nationalNumber) : phone.replace(/\D/g, '').replace(/^0+/, '');
}

/** A phone number's digits in every way they are typed: with and without the country's code, with a leading 0. */
export function phoneDigitForms(phone: string): string[] {
  const national = nationalDigits(phone);
  return [...new Set([phone.replace(/\D/g, ''), national, `0${national}`])].filter((form) => form.length > 1);
}

/** "417" for "PAT-00417". */
export function patientNumberDigits(patientNumber: string): string {
  return patientNumber.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
}

/** "7153" for "3517": what is known of a number's end is the beginning of it reversed. */
export function reversed(digits: string): string {
  return [...digits].reverse().join('');
}

/** Letters and digits alone: how numbers of insurance policies are compared. */
export function policyDigits(policyNumber: string): string {
  return foldName(policyNumber).replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a search looks for, by kind; `docs/decisions/search-keys.md` says what each is for. */
export const searchKeyKinds = {
  name: 'n:',
  lastName: 'l:',
  beginning: 'b:',
  phone: 'p:',
  phoneEnd: 'e:',
  number: 'i:',
  birth: 'd:',
  policy: 'v:',
} as const;

/** Every spelling of the words of a name under which it is looked for. */
export function searchedWords(name: string): string[] {
  return [...new Set([...nameWords(name), ...joinedWords(name), ...speltOutWords(name)])].slice(
    0,
    MOST_WORDS,
  );
}

function nameKeys(firstName: string, lastName: string): string[] {
  // "Van den Berg" is also typed as one word.
  const joined = nameWords(lastName).join('');
  const words = [...new Set([...searchedWords(`${firstName} ${lastName}`), joined])].filter(Boolean);
  const { name, beginning, lastName: last } = searchKeyKinds;
  const keys: string[] = [];
  for (const first of words) {
    const others = words.filter((word) => word !== first);
    if (others.length === 0) keys.push(`${name}${first}`);
    for (const second of others) {
      keys.push(`${name}${first} ${second}`, `${beginning}${first.slice(0, BEGINNING_LETTERS)} ${second}`);
    }
  }
  const given = nameWords(firstName)[0] ?? '';
  for (const word of new Set([...searchedWords(lastName), joined].filter(Boolean))) {
    keys.push(`${last}${word} ${given}`.trimEnd());
  }
  return keys;
}

/**
 * The words under which a patient is found, for one multikey index and an anchored prefix per typed word.
 * Names are kept as every ordered pair of their words, so that "maria oka" and "okafor ma" are each one range of the index.
 */
export function patientSearchKeys(patient: SearchedPatient): string[] {
  const { phone, phoneEnd, number, birth, policy } = searchKeyKinds;
  const keys = nameKeys(patient.firstName, patient.lastName);
  for (const one of [patient.patientId, ...(patient.formerNumbers ?? [])]) {
    keys.push(`${number}${patientNumberDigits(one)}`);
  }
  if (patient.dateOfBirth) keys.push(`${birth}${patient.dateOfBirth}`);
  if (patient.phone) {
    keys.push(...phoneDigitForms(patient.phone).map((form) => phone + form));
    keys.push(phoneEnd + reversed(nationalDigits(patient.phone)));
  }
  const policyNumber = policyDigits(patient.insurance?.policyNumber ?? '');
  if (policyNumber) keys.push(policy + policyNumber);
  keys.push(...nameSoundKeys(patient));
  return [...new Set(keys)];
}

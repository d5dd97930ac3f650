import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Lower case, no accents, special letters spelt out: how names are compared. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a name, folded; split at anything that is no letter or digit: "O’Brien-Smith" gives o, brien, smith. */
export function nameWords(name: string): string[] {
  return foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

function joinedWords(name: string): string[] {
  return name
    .split(/\s+/)
    .filter((part) => /[\p{L}\p{N}]['’\-‐][\p{L}\p{N}]/u.test(part))
    .map((part) => foldName(part).replace(/[^\p{L}\p{N}]/gu, ''));
}

/** A phone number's digits in every way they are typed: with and without the country's code, with a leading 0. */
export function phoneDigitForms(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  const parsed = phone.trim().startsWith('+') ? parsePhoneNumberFromString(phone) : undefined;
  const national = parsed ? String(parsed.nationalNumber) : digits.replace(/^0+/, '');
  return [...new Set([digits, national, `0${national}`])].filter((form) => form.length > 1);
}

/** "417" for "PAT-00417". */
export function patientNumberDigits(patientNumber: string): string {
  return patientNumber.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
}

/** What a search by name, phone, number and date of birth looks for, by kind. */
export const searchKeyKinds = { name: 'n:', phone: 'p:', number: 'i:', birth: 'd:' } as const;

/**
 * The words under which a patient is found, for one multikey index and an anchored prefix per typed word.
 * Names are kept as every ordered pair of their words, so that "maria oka" and "okafor ma" are each one range of the index.
 */
export function patientSearchKeys(patient: {
  firstName: string;
  lastName: string;
  dateOfBirth?: string | undefined;
  phone?: string | undefined;
  patientId: string;
}): string[] {
  const name = `${patient.firstName} ${patient.lastName}`;
  const words = [...new Set([...nameWords(name), ...joinedWords(name)])].slice(0, 8);
  const keys: string[] = [];
  for (const first of words) {
    const others = words.filter((word) => word !== first);
    if (others.length === 0) keys.push(`${searchKeyKinds.name}${first}`);
    for (const second of others) keys.push(`${searchKeyKinds.name}${first} ${second}`);
  }
  keys.push(`${searchKeyKinds.number}${patientNumberDigits(patient.patientId)}`);
  if (patient.dateOfBirth) keys.push(`${searchKeyKinds.birth}${patient.dateOfBirth}`);
  if (patient.phone) keys.push(...phoneDigitForms(patient.phone).map((form) => searchKeyKinds.phone + form));
  return keys;
}

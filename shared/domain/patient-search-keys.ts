import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { nameSoundKeys } from './name-sounds.ts';
import { joinedWords, nameWords } from './name-words.ts';

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
  keys.push(...nameSoundKeys(patient));
  return keys;
}

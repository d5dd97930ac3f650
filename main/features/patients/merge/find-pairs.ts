import {
  type ComparedPerson,
  compareForDuplicate,
  duplicateScore,
  LIKELY_FROM,
} from '#shared/domain/duplicate-pair.ts';
import { nameSoundKeys } from '#shared/domain/name-sounds.ts';
import { phoneDigitForms, policyDigits, searchKeyKinds } from '#shared/domain/patient-search-keys.ts';
import { shownEmail } from '#shared/domain/user.ts';
import type { Collections } from '../../../database/collections.ts';
import { findBySearchKeys, type PatientWithUser } from '../repository.ts';
import type { ComparedPair } from './pair-repository.ts';

/** So many who share one sign are compared; of a common one that is enough. */
const MOST_COMPARED = 200;

/** A patient as others are compared with them. */
export function toComparedPerson({ patient, user }: PatientWithUser): ComparedPerson {
  const { firstName, lastName, dateOfBirth, isDateOfBirthEstimated, gender, phone } = user;
  return {
    firstName,
    lastName,
    dateOfBirth,
    isDateOfBirthEstimated,
    gender,
    phone,
    email: shownEmail(user.email),
    insurance: patient.insurance,
  };
}

/** The search keys that a duplicate of this person would have too, by sign. */
function sharedKeys({ dateOfBirth, phone, insurance, ...names }: ComparedPerson): string[][] {
  const policy = policyDigits(insurance?.policyNumber ?? '');
  return [
    nameSoundKeys(names),
    dateOfBirth ? [searchKeyKinds.birth + dateOfBirth] : [],
    phone ? phoneDigitForms(phone).map((form) => searchKeyKinds.phone + form) : [],
    policy ? [searchKeyKinds.policy + policy] : [],
  ].filter((keys) => keys.length > 0);
}

/** Other patients who share a sign with somebody. Each sign by itself: a common one must not crowd out a rare one. */
export async function findAlike(
  collections: Collections,
  person: ComparedPerson,
): Promise<PatientWithUser[]> {
  const found = await Promise.all(
    sharedKeys(person).map((keys) =>
      findBySearchKeys(collections, [{ searchKeys: { $in: keys } }], MOST_COMPARED),
    ),
  );
  return [...new Map(found.flat().map((one) => [one.patient._id, one])).values()];
}

/** The pairs that a patient makes with others who are likely the same person. */
export async function findPairs(collections: Collections, one: PatientWithUser): Promise<ComparedPair[]> {
  const person = toComparedPerson(one);
  const alike = await findAlike(collections, person);
  return alike.flatMap((other): ComparedPair[] => {
    if (other.patient._id === one.patient._id) return [];
    const reasons = compareForDuplicate(person, toComparedPerson(other));
    const score = duplicateScore(reasons);
    return score >= LIKELY_FROM ? [{ patientIds: [one.patient._id, other.patient._id], score, reasons }] : [];
  });
}

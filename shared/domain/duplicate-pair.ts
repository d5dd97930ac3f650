import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { nameSoundKeys } from './name-sounds.ts';
import { foldName, nameWords, spellOut } from './name-words.ts';
import { phoneDigitForms, policyDigits } from './patient-search-keys.ts';
import { dateTime, documentFields, int, objectId } from './primitives.ts';
import type { Gender } from './user.ts';

const duplicateReasons = [
  'same-name',
  'similar-name',
  'sounds-alike',
  'same-birth-date',
  'similar-birth-date',
  'same-phone',
  'same-email',
  'same-policy',
  'other-sex',
  'other-birth-date',
] as const;
export const duplicateReason = z.enum(duplicateReasons);
export type DuplicateReason = z.infer<typeof duplicateReason>;

/** What each sign counts, of a hundred; what speaks against counts less than nothing. */
export const reasonPoints: Record<DuplicateReason, number> = {
  'same-name': 45,
  'similar-name': 30,
  'sounds-alike': 25,
  'same-birth-date': 40,
  'similar-birth-date': 20,
  'same-phone': 20,
  'same-email': 25,
  'same-policy': 35,
  'other-sex': -25,
  'other-birth-date': -30,
};

/** From so many points on a pair is worth a look. */
export const LIKELY_FROM = 50;
const MOST_POINTS = 100;

/** What tells whether two records are one person's. */
export interface ComparedPerson {
  firstName: string;
  lastName: string;
  dateOfBirth?: string | undefined;
  isDateOfBirthEstimated?: boolean | undefined;
  gender?: Gender | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  insurance?: { policyNumber?: string | undefined } | undefined;
}

const ordered = (name: string) => nameWords(name).sort().join(' ');

function nameReason(one: ComparedPerson, other: ComparedPerson): DuplicateReason | undefined {
  const [ofOne, ofOther] = [one, other].map(({ firstName, lastName }) => `${firstName} ${lastName}`) as [
    string,
    string,
  ];
  const [a, b] = [ordered(ofOne), ordered(ofOther)];
  if (a === b || ordered(spellOut(ofOne)) === ordered(spellOut(ofOther))) return 'same-name';
  if (distance(a, b) <= Math.max(1, Math.floor(Math.min(a.length, b.length) / 8))) return 'similar-name';
  const sounds = nameSoundKeys(other);
  return nameSoundKeys(one).some((sound) => sounds.includes(sound)) ? 'sounds-alike' : undefined;
}

/** Day and month exchanged, or one digit mistaken. */
function isSimilarDate(one: string, other: string): boolean {
  const [year, month, day] = one.split('-');
  return other === `${year}-${day}-${month}` || distance(one, other) === 1;
}

function birthReason(one: ComparedPerson, other: ComparedPerson): DuplicateReason | undefined {
  if (!one.dateOfBirth || !other.dateOfBirth) return undefined;
  if (one.dateOfBirth === other.dateOfBirth) return 'same-birth-date';
  const isEstimated = one.isDateOfBirthEstimated || other.isDateOfBirthEstimated;
  if (isEstimated || isSimilarDate(one.dateOfBirth, other.dateOfBirth)) return 'similar-birth-date';
  return 'other-birth-date';
}

function isSamePhone(one: string | undefined, other: string | undefined): boolean {
  if (!one || !other) return false;
  const forms = phoneDigitForms(other);
  return phoneDigitForms(one).some((form) => forms.includes(form));
}

/** What speaks for two records being one person's, and what against it. */
export function compareForDuplicate(one: ComparedPerson, other: ComparedPerson): DuplicateReason[] {
  const reasons: (DuplicateReason | undefined)[] = [nameReason(one, other), birthReason(one, other)];
  if (isSamePhone(one.phone, other.phone)) reasons.push('same-phone');
  if (one.email && other.email && foldName(one.email) === foldName(other.email)) reasons.push('same-email');
  const policy = policyDigits(one.insurance?.policyNumber ?? '');
  if (policy && policy === policyDigits(other.insurance?.policyNumber ?? '')) reasons.push('same-policy');
  if (one.gender && other.gender && one.gender !== other.gender) reasons.push('other-sex');
  return reasons.filter((reason) => reason !== undefined);
}

/** How likely two records are one person's, of a hundred. Without any likeness of the names it is nought. */
export function duplicateScore(reasons: readonly DuplicateReason[]): number {
  const isNamedAlike = reasons.some((reason) => /name|sounds/.test(reason));
  if (!isNamedAlike) return 0;
  const points = reasons.reduce((sum, reason) => sum + reasonPoints[reason], 0);
  return Math.min(MOST_POINTS, Math.max(0, points));
}

/**
 * The `duplicatePairs` collection: two records that may be one person's, as they were last compared. `distinct` is what somebody
 * decided: they are two people, and are not shown again.
 */
export const duplicatePairSchema = z.object({
  ...documentFields,
  /** Both, in ascending order, and as one word, since an index over a list cannot say that the pair is unique. */
  patientIds: z.array(objectId()).length(2),
  pair: z.string().regex(/^[0-9a-f]{24}-[0-9a-f]{24}$/),
  score: int().min(0).max(MOST_POINTS),
  reasons: z.array(duplicateReason),
  status: z.enum(['open', 'distinct', 'merged']).default('open'),
  decidedBy: objectId().optional(),
  decidedAt: dateTime().optional(),
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** The ids of a pair in the order in which they are kept. */
export function pairOf(one: string, other: string): [string, string] {
  return one < other ? [one, other] : [other, one];
}

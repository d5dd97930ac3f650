import { distance } from 'fastest-levenshtein';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { LikelyDuplicate, PatientSummary } from '#shared/contract/patients.ts';
import { nameSoundKeys } from '#shared/domain/name-sounds.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import { phoneDigitForms, searchKeyKinds } from '#shared/domain/patient-search-keys.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toSummary } from './patient-views.ts';
import { findBySearchKeys } from './repository.ts';

type Person = ParsedInput<'patients.findLikelyDuplicates'>;
type Reason = LikelyDuplicate['reasons'][number];

const MOST_COMPARED = 200;
const MOST_SHOWN = 6;

const orderedName = (person: { firstName: string; lastName: string }) =>
  nameWords(`${person.firstName} ${person.lastName}`).sort().join(' ');

function nameReason(typed: Person, patient: PatientSummary): Reason | undefined {
  const a = orderedName(typed);
  const b = orderedName(patient);
  if (a === b) return 'same-name';
  return distance(a, b) <= Math.max(1, Math.floor(a.length / 6)) ? 'similar-name' : undefined;
}

function reasonsFor(typed: Person, patient: PatientSummary): Reason[] {
  const reasons: Reason[] = [];
  const name = nameReason(typed, patient);
  if (name) reasons.push(name);
  const sounds = nameSoundKeys(patient);
  if (name !== 'same-name' && nameSoundKeys(typed).some((sound) => sounds.includes(sound)))
    reasons.push('sounds-alike');
  if (typed.dateOfBirth && typed.dateOfBirth === patient.dateOfBirth) reasons.push('same-birth-date');
  if (typed.phone && patient.phone) {
    const forms = phoneDigitForms(patient.phone);
    if (phoneDigitForms(typed.phone).some((form) => forms.includes(form))) reasons.push('same-phone');
  }
  return reasons;
}

/** A name that is or sounds the same, or two signs together; a shared phone alone is a family, a shared birthday chance. */
function isLikely(reasons: readonly Reason[]): boolean {
  return reasons.includes('same-name') || reasons.includes('sounds-alike') || reasons.length >= 2;
}

/** Patients who may be the person that is being registered, the likeliest first. */
export async function findLikelyDuplicates(
  { collections }: RequestContext,
  typed: Person,
): Promise<ChannelOutput<'patients.findLikelyDuplicates'>> {
  const keys: string[] = [];
  if (typed.dateOfBirth) keys.push(searchKeyKinds.birth + typed.dateOfBirth);
  if (typed.phone) keys.push(...phoneDigitForms(typed.phone).map((form) => searchKeyKinds.phone + form));
  const [first] = nameWords(typed.firstName);
  const [last] = nameWords(typed.lastName);
  const hasName = first !== undefined && last !== undefined;
  if (hasName) keys.push(`${searchKeyKinds.name}${first} ${last}`);
  if (!hasName || keys.length === 0) return { duplicates: [] };

  // Apart from the others: a common sound must not crowd out who has the very name.
  const [alike, sounding] = await Promise.all([
    findBySearchKeys(collections, [{ searchKeys: { $in: keys } }], MOST_COMPARED),
    findBySearchKeys(collections, [{ searchKeys: { $in: nameSoundKeys(typed) } }], MOST_COMPARED),
  ]);
  const candidates = new Map([...sounding, ...alike].map((found) => [found.patient._id, found]));
  const duplicates = [...candidates.values()]
    .map(toSummary)
    .map((patient) => ({ patient, reasons: reasonsFor(typed, patient) }))
    .filter(({ reasons }) => isLikely(reasons))
    .sort((a, b) => b.reasons.length - a.reasons.length)
    .slice(0, MOST_SHOWN);
  return { duplicates };
}

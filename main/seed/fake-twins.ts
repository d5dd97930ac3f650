import {
  compareForDuplicate,
  type DuplicatePair,
  duplicateScore,
  LIKELY_FROM,
  pairOf,
} from '#shared/domain/duplicate-pair.ts';
import { newId } from '../database/new-id.ts';
import { toComparedPerson } from '../features/patients/merge/find-pairs.ts';
import type { SeededPatient } from './seed-visits.ts';

/** One in so many was registered twice. */
const ONE_IN = 80;
const MOST_TWINS = 12;

/** How a second registration comes out: a slip in the name, day and month exchanged, another telephone. */
const slips: ((patient: SeededPatient['user']) => Partial<SeededPatient['user']>)[] = [
  ({ lastName }) => ({ lastName: `${lastName.slice(0, -1)}${lastName.endsWith('s') ? 'z' : 's'}` }),
  ({ dateOfBirth = '' }) => ({ dateOfBirth: exchanged(dateOfBirth), phone: undefined }),
  ({ firstName }) => ({ firstName: firstName.slice(0, 3), phone: undefined }),
  () => ({ phone: undefined, address: undefined }),
];

/** Day and month the wrong way round, where that is a date too. */
function exchanged(date: string): string {
  const [year, month, day] = date.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
}

/** Makes the last of the patients second registrations of earlier ones, and says which pairs these are. */
export function registerTwice(patients: readonly SeededPatient[], now: Date): DuplicatePair[] {
  const count = Math.min(MOST_TWINS, Math.floor(patients.length / ONE_IN));
  return Array.from({ length: count }).flatMap((_, index) => {
    const one = patients[index * 7 + 3];
    const twin = patients.at(-1 - index);
    const slip = slips[index % slips.length];
    if (!one || !twin || !slip) return [];
    const { firstName, lastName, dateOfBirth, gender, phone, address } = one.user;
    Object.assign(twin.user, { firstName, lastName, dateOfBirth, gender, phone, address, ...slip(one.user) });
    const reasons = compareForDuplicate(toComparedPerson(one), toComparedPerson(twin));
    const score = duplicateScore(reasons);
    const patientIds = pairOf(one.patient._id, twin.patient._id);
    const moment = now.toISOString();
    const fresh = { _id: newId(), revision: 1, createdAt: moment, updatedAt: moment };
    const pair = {
      ...fresh,
      patientIds,
      pair: patientIds.join('-'),
      score,
      reasons,
      status: 'open' as const,
    };
    return score >= LIKELY_FROM ? [pair] : [];
  });
}

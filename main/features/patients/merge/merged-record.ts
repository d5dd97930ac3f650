import { type HistoryEntry, stands } from '#shared/domain/history-entry.ts';
import { historyFields } from '#shared/domain/medical-history.ts';
import { foldName } from '#shared/domain/name-words.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { MergeField, PatientMerge } from '#shared/domain/patient-merge.ts';
import type { User } from '#shared/domain/user.ts';
import { derivedKeys } from '../patient-views.ts';
import { type PatientWithUser, type RecordFields, withFields } from '../repository.ts';

type MergeTerms = Pick<PatientMerge, 'taken' | 'mergedBy' | 'mergedAt' | 'photoCopy'>;

/** Fields that are one choice together. */
const COMPANIONS: Partial<Record<MergeField, readonly (keyof User)[]>> = {
  dateOfBirth: ['dateOfBirth', 'isDateOfBirthEstimated'],
};
const OF_RECORD: Partial<Record<MergeField, readonly (keyof Patient)[]>> = {
  insurance: ['insurance'],
  status: ['status', 'deceasedOn'],
};

function pick<T extends object>(source: T, fields: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(fields.map((field) => [field, source[field]])) as Partial<T>;
}

function takenFields(absorbed: PatientWithUser, taken: readonly MergeField[]): RecordFields {
  const patient = taken.flatMap((field) => OF_RECORD[field] ?? []);
  const user = taken.flatMap((field) =>
    OF_RECORD[field] ? [] : (COMPANIONS[field] ?? [field as keyof User]),
  );
  return { patient: pick(absorbed.patient, patient), user: pick(absorbed.user, user) };
}

/** Both lists, each allergy once. "No known allergies" was an answer; it gives way to a named one only. */
function joinAllergies(one: string[] | undefined, other: string[] | undefined): string[] | undefined {
  if (!one || !other) return one ?? other;
  const known = new Set(one.map(foldName));
  return [...one, ...other.filter((allergy) => !known.has(foldName(allergy)))];
}

const contentsOf = ({ kind, text, icdCode, date, nextDue }: HistoryEntry) =>
  [kind, foldName(text), icdCode, date, nextDue].join('\n');

/** Both histories. What stands in both is taken off once, so that no condition is listed twice. */
function joinHistory(
  one: readonly HistoryEntry[],
  other: readonly HistoryEntry[],
  { mergedBy, mergedAt }: MergeTerms,
): HistoryEntry[] {
  const standing = new Set(one.filter(stands).map(contentsOf));
  const joined = other.map((entry) =>
    stands(entry) && standing.has(contentsOf(entry))
      ? { ...entry, removedBy: mergedBy, removedAt: mergedAt, removedReason: 'Stood in both merged records' }
      : entry,
  );
  return [...one, ...joined];
}

function clinicalFields(
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
  terms: MergeTerms,
): RecordFields {
  const [one, other] = [survivor.patient, absorbed.patient];
  const hasLaterVitals = (other.latestVitals?.recordedAt ?? '') > (one.latestVitals?.recordedAt ?? '');
  const isSeenLater = (other.lastVisitDate ?? '') > (one.lastVisitDate ?? '');
  return {
    patient: {
      ...(other.historyEntries
        ? historyFields(joinHistory(one.historyEntries ?? [], other.historyEntries, terms))
        : {}),
      ...(hasLaterVitals || (!one.latestVitals && other.latestVitals)
        ? { latestVitals: other.latestVitals }
        : {}),
      ...(isSeenLater ? { lastVisitDate: other.lastVisitDate } : {}),
      ...(other.seenBy ? { seenBy: [...new Set([...(one.seenBy ?? []), ...other.seenBy])] } : {}),
      totalVisits: one.totalVisits + other.totalVisits,
      formerNumbers: [...(one.formerNumbers ?? []), other.patientId, ...(other.formerNumbers ?? [])],
    },
    user: {
      allergies: joinAllergies(survivor.user.allergies, absorbed.user.allergies),
      bloodGroup: terms.taken.includes('bloodGroup')
        ? (absorbed.user.bloodGroup ?? survivor.user.bloodGroup)
        : (survivor.user.bloodGroup ?? absorbed.user.bloodGroup),
    },
  };
}

/** What the record that stays has after the merge, where that is not what it had. */
export function mergedFields(
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
  terms: MergeTerms,
): RecordFields {
  const chosen = takenFields(absorbed, terms.taken);
  const clinical = clinicalFields(survivor, absorbed, terms);
  const patient = { ...chosen.patient, ...clinical.patient };
  const photo = terms.photoCopy ? { profilePicture: terms.photoCopy } : {};
  const user = { ...chosen.user, ...photo, ...clinical.user };
  const keys = derivedKeys(withFields(survivor, { patient, user }));
  return { patient: { ...patient, ...keys }, user };
}

import { isDeepStrictEqual } from 'node:util';
import { historyFields } from '#shared/domain/medical-history.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { PatientMerge } from '#shared/domain/patient-merge.ts';
import type { VisitSum } from '../../visits/sum-up-visits.ts';
import { derivedKeys } from '../patient-views.ts';
import { type PatientWithUser, type RecordFields, withFields } from '../repository.ts';
import { mergedFields } from './merged-record.ts';

export interface UnmergedFields extends RecordFields {
  /** Fields that somebody changed since the merge: they stay as they are. */
  kept: string[];
}

type Values = Record<string, unknown>;

/** Fields that follow from what else is there, or that others have added to since. */
const WORKED_OUT: readonly string[] = [
  'historyEntries',
  'medicalHistory',
  'nextImmunizationDue',
  'formerNumbers',
  'totalVisits',
  'lastVisitDate',
  'latestVitals',
  'seenBy',
  'searchKeys',
  'listing',
];

/** What stood before, of each field that still is as the merge left it. */
function restored(current: Values, merged: Values, before: Values): { set: Values; kept: string[] } {
  const set: Values = {};
  const kept: string[] = [];
  for (const [field, value] of Object.entries(merged)) {
    if (WORKED_OUT.includes(field)) continue;
    if (isDeepStrictEqual(current[field], value)) set[field] = before[field];
    else kept.push(field);
  }
  return { set, kept };
}

/** The history without what came from the other record. */
function ownHistory(current: Patient, merged: Values, { before }: PatientMerge): Partial<Patient> {
  if (!('historyEntries' in merged)) return {};
  const own = before.survivor.patient;
  if (isDeepStrictEqual(current.historyEntries, merged.historyEntries)) {
    const { historyEntries, medicalHistory, nextImmunizationDue } = own;
    return { historyEntries, medicalHistory, nextImmunizationDue };
  }
  const others = new Set(before.absorbed.patient.historyEntries?.map(({ entryId }) => entryId));
  const historyEntries = current.historyEntries?.filter(({ entryId }) => !others.has(entryId)) ?? [];
  return historyFields(historyEntries);
}

function ownNumbers(current: Patient, { before }: PatientMerge): string[] | undefined {
  const { patientId, formerNumbers = [] } = before.absorbed.patient;
  const own =
    current.formerNumbers?.filter((number) => ![patientId, ...formerNumbers].includes(number)) ?? [];
  return own.length > 0 ? own : before.survivor.patient.formerNumbers && own;
}

/** What has happened to the notes of both since the merge. */
export interface VisitsSince {
  /** How many notes of the absorbed record were completed. */
  completedOfAbsorbed: number;
  /** What the visits say that stay with the record. */
  remaining: VisitSum;
}

const later = (one: string | undefined, other: string | undefined) =>
  Date.parse(one ?? '') >= Date.parse(other ?? '') || !other ? one : other;

/** What follows from visits: as before, or, where visits were completed or records merged since, as the remaining visits have it. */
function ownVisits(
  current: Patient,
  merged: Values,
  { before }: PatientMerge,
  since: VisitsSince,
): Partial<Patient> {
  const own = before.survivor.patient;
  const totalVisits = current.totalVisits - before.absorbed.patient.totalVisits - since.completedOfAbsorbed;
  const counted = { totalVisits: Math.max(0, totalVisits) };
  if (current.totalVisits === merged.totalVisits) {
    const { lastVisitDate, latestVitals, seenBy } = own;
    return { ...counted, lastVisitDate, latestVitals, seenBy };
  }
  const { lastVisitDate, latestVitals, seenBy } = since.remaining;
  const measuredAt = later(latestVitals?.recordedAt, own.latestVitals?.recordedAt);
  return {
    ...counted,
    lastVisitDate: later(lastVisitDate, own.lastVisitDate),
    latestVitals: measuredAt && measuredAt === latestVitals?.recordedAt ? latestVitals : own.latestVitals,
    seenBy: [...new Set([...(own.seenBy ?? []), ...seenBy])],
  };
}

/**
 * What the record that stayed gets back when the merge is undone: all that it had before, but for what was changed since, which
 * stays and is named.
 */
export function unmergedFields(
  merge: PatientMerge,
  current: PatientWithUser,
  since: VisitsSince = { completedOfAbsorbed: 0, remaining: { seenBy: [] } },
): UnmergedFields {
  const { survivor, absorbed } = merge.before;
  const merged = mergedFields(survivor, absorbed, merge);
  const ofRecord = restored({ ...current.patient }, { ...merged.patient }, { ...survivor.patient });
  const ofAccount = restored({ ...current.user }, { ...merged.user }, { ...survivor.user });
  const patient: Partial<Patient> = {
    ...ofRecord.set,
    ...ownHistory(current.patient, { ...merged.patient }, merge),
    formerNumbers: ownNumbers(current.patient, merge),
    ...ownVisits(current.patient, { ...merged.patient }, merge, since),
  };
  const keys = derivedKeys(withFields(current, { patient, user: ofAccount.set }));
  return {
    patient: { ...patient, ...keys },
    user: ofAccount.set,
    kept: [...ofRecord.kept, ...ofAccount.kept],
  };
}

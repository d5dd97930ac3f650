import type { HistoryView } from '#shared/contract/medical-history.ts';
import type { Collections } from '../../../database/collections.ts';
import { namesOf } from '../../accounts/find-names.ts';
import type { PatientWithUser } from '../repository.ts';

/** A patient's entries with the names of those who wrote them and took them off. */
export async function toHistoryView(
  collections: Collections,
  { patient }: PatientWithUser,
): Promise<HistoryView> {
  const entries = patient.historyEntries ?? [];
  const people = entries.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy]);
  const nameOf = await namesOf(collections, people);
  return {
    patientId: patient._id,
    patientNumber: patient.patientId,
    entries: entries.map((entry) => ({
      ...entry,
      addedByName: nameOf(entry.addedBy),
      removedByName: nameOf(entry.removedBy),
    })),
  };
}

import type { Db } from 'mongodb';
import type { HistoryEntry } from '#shared/domain/history-entry.ts';
import { dueVaccines } from '#shared/domain/immunization-due.ts';
import { historyAsContents } from '#shared/domain/medical-history.ts';
import type { Patient } from '#shared/domain/patient.ts';
import { collectionsOf } from './collections.ts';
import { newId } from './new-id.ts';
import { updateInBatches } from './update-in-batches.ts';

/** The entries of a history of which only the lists are known: written by whoever changed the patient last. */
function entriesOf(patient: Patient, systemUserId: string): HistoryEntry[] {
  return historyAsContents(patient.medicalHistory ?? {}).map((contents) => ({
    ...contents,
    entryId: newId(),
    addedBy: patient.updatedBy ?? systemUserId,
    addedAt: patient.updatedAt,
  }));
}

/**
 * Turns the lists of the medical history into entries, and notes when the next vaccine is due. A patient who has entries already is
 * left alone, so that whoever comes second changes nothing.
 */
export async function addHistoryEntries(db: Db): Promise<void> {
  const { patients, clinic } = collectionsOf(db);
  const settings = await clinic.findOne({});
  if (!settings) return;
  const without = { medicalHistory: { $exists: true }, historyEntries: { $exists: false } };
  await updateInBatches(patients.raw, patients.raw.find(without), async (batch) =>
    batch.map((stored) => {
      const patient = patients.decode(stored);
      const due = dueVaccines(patient.medicalHistory?.immunizations)[0]?.due;
      const set = { historyEntries: entriesOf(patient, settings.systemUserId), nextImmunizationDue: due };
      return {
        updateOne: {
          filter: { _id: stored._id, historyEntries: { $exists: false } },
          update: {
            $set: Object.fromEntries(
              Object.entries(set)
                .filter(([, value]) => value !== undefined)
                .map(([field, value]) => [field, patients.encodeField(field, value)]),
            ),
          },
        },
      };
    }),
  );
}

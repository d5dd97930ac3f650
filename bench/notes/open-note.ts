import { ObjectId } from 'mongodb';
import { type Fixture, pick } from '../fixture.ts';
import type { Operation } from '../measure.ts';
import type { LongDraft } from './fill-notes.ts';
import { readPeople, readVisit } from './read-view.ts';

/**
 * Open a note that nobody has opened in this sitting, with its audit entry.
 * @param isSigned signed notes are held against the hashes in the log as well
 */
export function openNoteOperation(
  name: string,
  { station, bare, doctorId }: Fixture,
  notes: readonly LongDraft[],
  isSigned: boolean,
): Operation {
  return {
    name,
    async router(run) {
      await station.call('visits.getVisit', { visitId: pick(notes, run).visitId });
    },
    async driver(run) {
      const { visitId, patientId } = pick(notes, run);
      const resourceId = new ObjectId(visitId);
      const visit = await readVisit(bare, visitId);
      if (isSigned) {
        await bare.db
          .collection('auditLogs')
          .find({ resourceId, 'changes.contentHash': { $exists: true }, status: 'success' })
          .project({ changes: 1 })
          .toArray();
      }
      await readPeople(bare, visit);
      await bare.inTransaction((session) =>
        bare.audit(session, {
          userId: new ObjectId(doctorId),
          action: 'VIEW',
          resource: 'Visit',
          resourceId,
          patientId: new ObjectId(patientId),
          description: 'Read the note',
        }),
      );
    },
  };
}

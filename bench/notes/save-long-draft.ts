import { ObjectId } from 'mongodb';
import type { Fixture } from '../fixture.ts';
import type { Operation } from '../measure.ts';
import type { LongDraft } from './fill-notes.ts';
import { LONG_NOTE, longText } from './long-text.ts';
import { readPeople, readVisit } from './read-view.ts';

const base = longText(LONG_NOTE);
const textOf = (run: number) => (run < 0 ? base : `${base} Run ${run}.`);

/** Save a part of 50 KB while one types: the base is checked, the field written, in a sitting whose entry is there already. */
export function saveLongDraftOperation(
  { station, bare, doctorId }: Fixture,
  ours: LongDraft,
  theirs: LongDraft,
): Operation {
  const _id = new ObjectId(theirs.visitId);
  const visits = bare.db.collection('visits');
  return {
    name: 'save a draft of 50 KB',
    async router(run) {
      const edits = { subjective: { base: textOf(run - 1), value: textOf(run) } };
      await station.call('visits.saveDraft', { visitId: ours.visitId, patientId: ours.patientId, edits });
    },
    async driver(run) {
      // Whose note it is and of which patient, the check of the base, the write, and what stands there then.
      await readVisit(bare, theirs.visitId);
      const saved = await bare.inTransaction(async (session) => {
        const read = await visits.findOne({ _id, deletedAt: { $exists: false } }, { session });
        if (read?.subjective !== textOf(run - 1)) throw new Error('The base does not match');
        await visits.updateOne(
          { _id, revision: read?.revision },
          {
            $set: { updatedAt: new Date(), updatedBy: new ObjectId(doctorId), subjective: textOf(run) },
            $inc: { revision: 1 },
          },
          { session },
        );
        return visits.findOne({ _id, deletedAt: { $exists: false } }, { session });
      });
      if (saved) await readPeople(bare, saved);
    },
  };
}

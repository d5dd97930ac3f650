import { ObjectId } from 'mongodb';
import { bookAndTakeIn } from '#tests/integration/visits/visit-room.ts';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';

/** A draft of the doctor's, at a minute of the day that is measured. */
function openDraft({ station, doctorId, patientIds }: Fixture, minute: number) {
  const patientId = pick(patientIds, minute);
  const dateTime = `2026-03-10T21:${String(minute).padStart(2, '0')}:00.000Z`;
  return bookAndTakeIn(station, { patientId, doctorId, dateTime, duration: 10 });
}

const textOf = (run: number) =>
  `Run ${run}. ${'Light-headed when getting up, no fall, no syncope. '.repeat(20)}`;

/** Save a note as one types: the base is checked and the field written, in a sitting whose first entry is there already. */
export async function saveNoteOperation(fixture: Fixture): Promise<Operation> {
  const { station, bare, doctorId } = fixture;
  // One draft for each side.
  const ours = await openDraft(fixture, 10);
  const theirs = await openDraft(fixture, 30);
  let routerText: string | null = null;
  let driverText: string | undefined;
  const visits = bare.db.collection('visits');
  const users = bare.db.collection('users');
  const theirId = new ObjectId(theirs._id);
  return {
    name: 'save note',
    async router(run) {
      const edits = { subjective: { base: routerText, value: textOf(run) } };
      await station.call('visits.saveDraft', { visitId: ours._id, patientId: ours.patientId, edits });
      routerText = textOf(run);
    },
    async driver(run) {
      // Whose note it is, the check of the base, the write, and what stands there then.
      await visits.findOne({ _id: theirId, deletedAt: { $exists: false } });
      const saved = await bare.inTransaction(async (session) => {
        const read = await visits.findOne({ _id: theirId, deletedAt: { $exists: false } }, { session });
        if (read?.subjective !== driverText) throw new Error('The base does not match');
        await visits.updateOne(
          { _id: theirId, revision: read?.revision },
          {
            $set: { updatedAt: new Date(), updatedBy: new ObjectId(doctorId), subjective: textOf(run) },
            $inc: { revision: 1 },
          },
          { session },
        );
        return visits.findOne({ _id: theirId, deletedAt: { $exists: false } }, { session });
      });
      driverText = textOf(run);
      const withUser = async () => {
        const found = await bare.db
          .collection('patients')
          .find({ _id: { $in: [saved?.patientId] } })
          .toArray();
        await users.find({ _id: { $in: found.map((patient) => patient.userId) } }).toArray();
      };
      await Promise.all([withUser(), users.find({ _id: { $in: [new ObjectId(doctorId)] } }).toArray()]);
    },
  };
}

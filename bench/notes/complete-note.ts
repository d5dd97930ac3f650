import { type ClientSession, type Document, ObjectId } from 'mongodb';
import { isPasswordOf } from '#main/features/accounts/password-hash.ts';
import { BENCH_PASSWORD, type Fixture, pick } from '../fixture.ts';
import type { Operation } from '../measure.ts';
import type { LongDraft } from './fill-notes.ts';
import { readPeople, readVisit } from './read-view.ts';

/** Complete a note: signed by the password, its appointment closed, the patient's latest vitals and visits brought up to date. */
export function completeNoteOperation(
  name: string,
  { station, bare, doctorId }: Fixture,
  ours: readonly LongDraft[],
  theirs: readonly LongDraft[],
): Operation {
  const { db } = bare;
  const userId = new ObjectId(doctorId);
  const step = async (
    session: ClientSession,
    resource: 'Visit' | 'Appointment',
    read: Document,
    set: Document,
  ) => {
    const collection = db.collection(resource === 'Visit' ? 'visits' : 'appointments');
    await collection.updateOne(
      { _id: read._id, revision: read.revision },
      { $set: { ...set, updatedAt: new Date(), updatedBy: userId }, $inc: { revision: 1 } },
      { session },
    );
    const about = { resourceId: read._id, patientId: read.patientId, description: 'Completed' };
    await bare.audit(session, { userId, action: 'UPDATE', resource, ...about });
  };
  return {
    name,
    async router(run) {
      const { visitId } = pick(ours, run);
      await station.call('visits.completeVisit', { visitId, revision: 1, password: BENCH_PASSWORD });
    },
    async driver(run) {
      const { visitId, appointmentId } = pick(theirs, run);
      // Whose note it is, of which patient, and whether it is whole; then who signs.
      for (let look = 0; look < 2; look += 1) await readVisit(bare, visitId);
      const account = await db.collection('users').findOne({ _id: userId });
      await isPasswordOf(account?.password, BENCH_PASSWORD);
      const completed = await bare.inTransaction(async (session) => {
        const visit = await db.collection('visits').findOne({ _id: new ObjectId(visitId) }, { session });
        if (!visit) throw new Error('No such visit');
        await db.collection('prescriptions').find({ visitId: visit._id }, { session, limit: 1 }).toArray();
        await step(session, 'Visit', visit, { status: 'completed', signedBy: userId, signedAt: new Date() });
        const appointment = await db
          .collection('appointments')
          .findOne({ _id: new ObjectId(appointmentId) }, { session });
        if (!appointment) throw new Error('No such appointment');
        await step(session, 'Appointment', appointment, { status: 'completed', visitId: visit._id });
        const patient = await db.collection('patients').findOne({ _id: visit.patientId }, { session });
        await db.collection('users').findOne({ _id: patient?.userId }, { session });
        await db.collection('patients').updateOne(
          { _id: visit.patientId },
          {
            $set: { lastVisitDate: visit.visitDate, latestVitals: visit.vitals, seenBy: [userId] },
            $inc: { totalVisits: 1 },
          },
          { session },
        );
        return db.collection('visits').findOne({ _id: visit._id }, { session });
      });
      if (completed) await readPeople(bare, completed);
    },
  };
}

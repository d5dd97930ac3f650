import { ObjectId } from 'mongodb';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';

/** Open a record: contact details and chart of a patient nobody has opened in this sitting, each with its audit entry. */
export function openRecordOperation({ station, bare, doctorId, patientIds }: Fixture): Operation {
  const openBare = async (patientId: string, description: string) => {
    const patient = await bare.db
      .collection('patients')
      .findOne({ _id: new ObjectId(patientId), deletedAt: { $exists: false } });
    await bare.db
      .collection('users')
      .find({ _id: { $in: [patient?.userId] } })
      .toArray();
    await bare.inTransaction((session) =>
      bare.audit(session, {
        userId: new ObjectId(doctorId),
        action: 'VIEW',
        resource: 'Patient',
        resourceId: new ObjectId(patientId),
        patientId: new ObjectId(patientId),
        description,
      }),
    );
  };
  return {
    name: 'open record',
    async router(run) {
      const patientId = pick(patientIds, run);
      await station.call('patients.getPatient', { patientId });
      await station.call('patients.getChart', { patientId });
    },
    async driver(run) {
      const patientId = pick(patientIds, run);
      await openBare(patientId, 'Opened the contact details');
      await openBare(patientId, 'Opened the chart');
    },
  };
}

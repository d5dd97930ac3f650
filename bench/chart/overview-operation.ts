import { ObjectId } from 'mongodb';
import type { Fixture } from '../fixture.ts';
import type { Operation } from '../measure.ts';

const present = { deletedAt: { $exists: false } };
const line = { visitId: 1, doctorId: 1, appointmentId: 1, visitDate: 1, chiefComplaint: 1, diagnosis: 1 };

/** The overview of a long record, and by the driver the very queries that it needs, side by side where they can be. */
export function overviewOperation({ station, bare, clock }: Fixture, patientId: string): Operation {
  const ofPatient = { patientId: new ObjectId(patientId), ...present };
  const { db } = bare;
  const find = (name: string, filter: object, options: object) =>
    db
      .collection(name)
      .find({ ...ofPatient, ...filter }, options)
      .toArray();
  return {
    name: 'overview, 500 visits and 2,000 records',
    async router() {
      await station.call('patients.getOverview', { patientId });
    },
    async driver() {
      const { now } = clock;
      const since = new Date(now.getTime() - 365 * 86_400_000);
      const patientWithUser = async () => {
        const patient = await db.collection('patients').findOne({ _id: new ObjectId(patientId), ...present });
        await db
          .collection('users')
          .find({ _id: { $in: [patient?.userId] } })
          .toArray();
      };
      const [, last, , withOrders, next, active] = await Promise.all([
        patientWithUser(),
        find(
          'visits',
          { status: { $ne: 'draft' } },
          { sort: { visitDate: -1, _id: -1 }, limit: 5, projection: line },
        ),
        find('visits', { status: 'draft' }, { sort: { visitDate: -1 }, limit: 10, projection: line }),
        find(
          'visits',
          { testsOrdered: { $exists: true }, visitDate: { $gte: since }, status: { $ne: 'draft' } },
          { sort: { visitDate: -1 }, limit: 100, projection: { visitId: 1, visitDate: 1, testsOrdered: 1 } },
        ),
        find('appointments', { dateTime: { $gte: now } }, { sort: { dateTime: 1 }, limit: 20 }),
        find('prescriptions', { status: 'active' }, { sort: { prescribedDate: -1 }, limit: 200 }),
      ]);
      const doctors = [...last, ...next, ...active].map(({ doctorId }) => doctorId);
      await Promise.all([
        db
          .collection('users')
          .find({ _id: { $in: doctors } })
          .toArray(),
        withOrders.length > 0 &&
          find(
            'medicalRecords',
            { recordDate: { $gte: since }, status: { $ne: 'deleted' } },
            {
              sort: { recordDate: -1 },
              limit: 2_000,
              projection: { title: 1, type: 1, recordDate: 1, visitId: 1 },
            },
          ),
      ]);
    },
  };
}

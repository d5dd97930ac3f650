import { ObjectId } from 'mongodb';
import type { Fixture } from '../fixture.ts';
import type { Operation } from '../measure.ts';

const PAGE = 51;
const present = { deletedAt: { $exists: false } };
const kinds: readonly [collection: string, field: string, filter: object, projection?: object][] = [
  [
    'visits',
    'visitDate',
    { status: { $ne: 'draft' } },
    { visitId: 1, doctorId: 1, visitDate: 1, chiefComplaint: 1 },
  ],
  ['visits', 'vitals.recordedAt', { 'vitals.recordedAt': { $exists: true } }, { visitId: 1, vitals: 1 }],
  ['appointments', 'dateTime', {}],
  ['prescriptions', 'prescribedDate', {}],
  ['medicalRecords', 'recordDate', { status: { $ne: 'deleted' }, isConfidential: { $ne: true } }],
];

/** The first page of a long record's timeline; by the driver a page of each kind that could be on it. */
export function timelineOperation({ station, bare, doctorId }: Fixture, patientId: string): Operation {
  const ofPatient = { patientId: new ObjectId(patientId), ...present };
  const { db } = bare;
  return {
    name: 'timeline, first page',
    async router() {
      await station.call('patients.listTimeline', { patientId, limit: PAGE - 1 });
    },
    async driver() {
      const patient = await db.collection('patients').findOne({ _id: new ObjectId(patientId), ...present });
      await db
        .collection('users')
        .find({ _id: { $in: [patient?.userId] } })
        .toArray();
      const amended = { ...ofPatient, amendments: { $exists: true } };
      const changes = {
        patientId: new ObjectId(patientId),
        resource: 'Patient',
        status: 'success',
        'changes.status': { $exists: true },
      };
      await Promise.all([
        ...kinds.map(([collection, field, filter, projection]) =>
          db
            .collection(collection)
            .find(
              { ...ofPatient, ...filter },
              { sort: { [field]: -1, _id: -1 }, limit: PAGE, ...(projection ? { projection } : {}) },
            )
            .toArray(),
        ),
        db
          .collection('visits')
          .find(amended, { projection: { visitId: 1, amendments: 1 } })
          .toArray(),
        db
          .collection('auditLogs')
          .find(changes, { sort: { timestamp: -1 }, limit: 500 })
          .toArray(),
      ]);
      await db
        .collection('users')
        .find({ _id: { $in: [new ObjectId(doctorId)] } })
        .toArray();
    },
  };
}

/** A word that stands nowhere: every text of the record is read. There is no driver's way to do the same. */
export function timelineSearchOperation({ station, bare }: Fixture, patientId: string): Operation {
  const ofPatient = { patientId: new ObjectId(patientId), ...present };
  return {
    name: 'timeline, a search that finds nothing',
    async router() {
      await station.call('patients.listTimeline', { patientId, text: 'nowhere' });
    },
    async driver() {
      const names = ['visits', 'appointments', 'prescriptions', 'medicalRecords'];
      await Promise.all(names.map((name) => bare.db.collection(name).find(ofPatient).toArray()));
    },
  };
}

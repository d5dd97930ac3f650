import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import type { Collections } from '#main/database/collections.ts';
import { newId } from '#main/database/new-id.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import type { HistoryEntry } from '#shared/domain/history-entry.ts';
import { dueVaccines } from '#shared/domain/immunization-due.ts';
import { deriveMedicalHistory } from '#shared/domain/medical-history.ts';
import { mergeFields } from '#shared/domain/patient-merge.ts';

const MOMENT = '2026-03-02T08:00:00.000Z';
const plainDate = fc.constantFrom('1999-04-01', '2020-02-29', '2025-12-24', '2027-01-31');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const historyEntry = fc.record({
  kind: fc.constantFrom('condition', 'medication', 'surgery', 'family', 'immunization'),
  text: fc.constantFrom('Asthma', 'Gout', 'Measles', 'Appendectomy', 'Metformin 500 mg'),
  isRemoved: fc.boolean(),
  nextDue: optional(plainDate),
});

/** What one person's record may hold besides who they are. */
export const recordContents = fc.record({
  allergies: optional(fc.uniqueArray(fc.constantFrom('Penicillin', 'penicillin', 'Latex'), { maxLength: 2 })),
  bloodGroup: fc.constantFrom(undefined, 'A+' as const),
  insurance: optional(
    fc.record({ provider: fc.constantFrom('Civic', 'Union'), policyNumber: fc.constant('AB-123') }),
  ),
  history: optional(fc.array(historyEntry, { maxLength: 4 })),
  vitalsAt: optional(fc.constantFrom('2025-01-01T08:00:00.000Z', '2026-01-01T08:00:00.000Z')),
  totalVisits: fc.nat(9),
  appointments: fc.array(fc.constantFrom('scheduled', 'confirmed', 'completed', 'cancelled', 'no-show'), {
    maxLength: 4,
  }),
  visits: fc.nat(3),
  prescriptions: fc.nat(2),
  records: fc.nat(2),
  waiting: fc.nat(2),
  notifications: fc.nat(2),
});
export type RecordContents = typeof recordContents extends fc.Arbitrary<infer T> ? T : never;

export const takenFields = fc.subarray([...mergeFields]);

function toEntries(contents: RecordContents['history'], by: string): HistoryEntry[] | undefined {
  return contents?.map(({ isRemoved, nextDue, ...said }) => ({
    ...said,
    ...(said.kind === 'immunization' && nextDue ? { nextDue } : {}),
    entryId: newId(),
    addedBy: by,
    addedAt: MOMENT,
    ...(isRemoved ? { removedBy: by, removedAt: MOMENT, removedReason: 'Wrong' } : {}),
  }));
}

const fresh = () => ({ _id: newId(), revision: 1, createdAt: MOMENT, updatedAt: MOMENT });
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
let drawn = 0;
const numbered = (prefix: string) => {
  drawn += 1;
  return `${prefix}-${String(900_000 + drawn)}`;
};

/** Fills a registered patient's record. `hour` keeps two patients' appointments apart in time. */
export async function fillRecord(
  collections: Collections,
  patientId: string,
  contents: RecordContents,
  { doctorId, hour }: { doctorId: string; hour: number },
): Promise<void> {
  const patient = await collections.patients.findOne({ _id: new ObjectId(patientId) });
  if (!patient) throw new Error('No such patient');
  const { patients, users } = collections;
  const historyEntries = toEntries(contents.history, doctorId);
  const medicalHistory = historyEntries && deriveMedicalHistory(historyEntries);
  const { insurance, totalVisits, vitalsAt, allergies, bloodGroup } = contents;
  await patients.raw.replaceOne(
    { _id: new ObjectId(patientId) },
    patients.encode({
      ...patient,
      insurance,
      totalVisits,
      historyEntries,
      medicalHistory,
      nextImmunizationDue: dueVaccines(medicalHistory?.immunizations)[0]?.due,
      latestVitals: vitalsAt ? { heartRate: 60 + hour, recordedAt: vitalsAt } : undefined,
      lastVisitDate: vitalsAt,
    }),
  );
  const account = await users.findOne({ _id: new ObjectId(patient.userId) });
  if (!account) throw new Error('No account');
  await users.raw.replaceOne(
    { _id: new ObjectId(patient.userId) },
    users.encode({ ...account, allergies, bloodGroup }),
  );

  const owned = { patientId, doctorId };
  const insert = async (collection: { raw: Collections['visits']['raw'] }, documents: object[]) => {
    if (documents.length > 0) await collection.raw.insertMany(documents);
  };
  const { appointments, visits, prescriptions, medicalRecords, waitlistEntries, notifications } = collections;
  await insert(
    appointments,
    contents.appointments.map((status, index) => {
      const dateTime = `2026-0${index + 4}-${10 + (drawn % 18)}T0${hour}:00:00.000Z`;
      const takesTime = status !== 'cancelled' && status !== 'no-show';
      return appointments.encode({
        ...fresh(),
        ...owned,
        doctorId: newId(),
        appointmentId: numbered('APT'),
        dateTime,
        duration: 15,
        type: 'consultation',
        reason: 'Cough',
        status,
        reminderSent: false,
        ...(takesTime ? { occupiedSlots: occupiedSlots(dateTime, 15) } : {}),
      });
    }),
  );
  await insert(
    visits,
    times(contents.visits, () =>
      visits.encode({
        ...fresh(),
        ...owned,
        visitId: numbered('VIS'),
        visitDate: MOMENT,
        chiefComplaint: 'Cough',
        status: 'completed',
      }),
    ),
  );
  await insert(
    prescriptions,
    times(contents.prescriptions, () =>
      prescriptions.encode({
        ...fresh(),
        ...owned,
        prescriptionId: numbered('PRX'),
        prescribedDate: MOMENT,
        medications: [],
        status: 'active',
      }),
    ),
  );
  await insert(
    medicalRecords,
    times(contents.records, () =>
      medicalRecords.encode({
        ...fresh(),
        patientId,
        recordId: numbered('REC'),
        uploadedBy: doctorId,
        type: 'report',
        title: 'Report',
        fileUrl: 'gridfs://records/1',
        fileName: 'report.pdf',
        recordDate: '2026-01-01',
        isConfidential: false,
        status: 'active',
      }),
    ),
  );
  await insert(
    waitlistEntries,
    times(contents.waiting, () =>
      waitlistEntries.encode({
        ...fresh(),
        patientId,
        duration: 15,
        type: 'consultation',
        reason: 'Sooner',
        weekdays: [],
        isUrgent: false,
        status: 'waiting',
        declined: [],
      }),
    ),
  );
  await insert(
    notifications,
    times(contents.notifications, () =>
      notifications.encode({
        ...fresh(),
        userId: patient.userId,
        type: 'message',
        title: 'Hello',
        message: 'Hello',
        isRead: false,
        priority: 'medium',
        emailSent: false,
        smsSent: false,
      }),
    ),
  );
}

/** Everything that there is of some patients, as it is stored, but for what each change raises. */
export async function everythingOf(
  collections: Collections,
  patientIds: readonly string[],
): Promise<unknown> {
  const ids = patientIds.map((id) => new ObjectId(id));
  const read = async (collection: { raw: Collections['visits']['raw'] }, filter: object) =>
    (await collection.raw.find(filter, { sort: { _id: 1 } }).toArray()).map(
      ({ revision: _revision, updatedAt: _updatedAt, updatedBy: _updatedBy, ...rest }) => rest,
    );
  const patients = await read(collections.patients, { _id: { $in: ids } });
  const userIds = patients.map(({ userId }) => userId);
  const ofPatients = { patientId: { $in: ids } };
  return {
    patients,
    users: await read(collections.users, { _id: { $in: userIds } }),
    appointments: await read(collections.appointments, ofPatients),
    visits: await read(collections.visits, ofPatients),
    prescriptions: await read(collections.prescriptions, ofPatients),
    medicalRecords: await read(collections.medicalRecords, ofPatients),
    waitlistEntries: await read(collections.waitlistEntries, ofPatients),
    notifications: await read(collections.notifications, { userId: { $in: userIds } }),
  };
}

import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { prescriptionOf, recordOf } from '../support/chart-documents.ts';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';
import { bookAndTakeIn, completeNote } from '../visits/visit-room.ts';

let database: TestDatabase;
let clinic: TestClinic;
let room: TestWorkstation;
let doctor: User;
let patientId: string;

async function book(dateTime: string, reason: string): Promise<{ _id: string; revision: number }> {
  return room.call('scheduling.bookAppointment', {
    patientId,
    doctorId: doctor._id,
    dateTime,
    duration: 20,
    type: 'follow-up',
    reason,
    acceptsOutsideAvailability: true,
  });
}

/** A note of today, begun and not finished. */
const openNote = (dateTime: string, reason: string) =>
  bookAndTakeIn(room, { patientId, doctorId: doctor._id, dateTime, reason });

const overview = () => room.call('patients.getOverview', { patientId });

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  doctor = await clinic.addStaff('doctor', { firstName: 'Amara', lastName: 'Lindqvist' });
  room = await clinic.openWorkstation();
  await room.signIn(doctor);
  patientId = (await registerPatient(room))._id;
});
afterAll(async () => {
  await clinic.stop();
  await database.stop();
});

describe('the overview of a record', () => {
  it('says of an empty record that there is nothing', async () => {
    expect(await overview()).toEqual({
      patientId,
      patientNumber: 'PAT-00001',
      conditions: [],
      medications: [],
      prescribers: [],
      immunizations: { due: [], given: [] },
      lastVisits: [],
      totalVisits: 0,
      nextAppointments: [],
      unfinishedNotes: [],
      openOrders: [],
    });
  });

  it('shows problems, medicines of both sources once, and what is due', async () => {
    const add = (contents: Parameters<typeof room.call<'patients.addHistoryEntry'>>[1]['contents']) =>
      room.call('patients.addHistoryEntry', { patientId, contents });
    await add({ kind: 'condition', text: 'Hypertension', icdCode: 'I10' });
    await add({ kind: 'medication', text: 'Amlodipine 5 mg' });
    await add({ kind: 'immunization', text: 'Tetanus', date: '2016-05-02', nextDue: '2026-05-02' });
    await add({ kind: 'immunization', text: 'Measles', date: '1980-01-01' });
    const { collections } = room;
    await collections.prescriptions.raw.insertMany(
      [
        prescriptionOf(patientId, doctor._id, { name: 'Amlodipine', dosage: '10 mg' }),
        prescriptionOf(patientId, doctor._id, { name: 'Ended', dosage: '1 g' }, { validUntil: '2026-03-09' }),
        prescriptionOf(patientId, doctor._id, { name: 'Cancelled', dosage: '1 g' }, { status: 'cancelled' }),
      ].map((one) => collections.prescriptions.encode(one)),
    );
    const shown = await overview();
    expect(shown.conditions).toMatchObject([{ text: 'Hypertension', icdCode: 'I10' }]);
    expect(shown.medications).toMatchObject([
      {
        name: 'Amlodipine',
        dosage: '10 mg',
        dosesDiffer: true,
        since: '2026-03-01T09:00:00.000Z',
        sources: [{ kind: 'prescription' }, { kind: 'list', text: 'Amlodipine 5 mg' }],
      },
    ]);
    expect(shown.prescribers).toEqual([{ _id: doctor._id, name: 'Dr Amara Lindqvist' }]);
    expect(shown.immunizations).toEqual({
      due: [{ vaccine: 'Tetanus', due: '2026-05-02' }],
      given: [{ vaccine: 'Measles', date: '1980-01-01' }],
    });
  });

  it('shows the last visits, unfinished notes, and the next appointments that still stand', async () => {
    const done = await openNote('2026-03-10T08:00:00.000Z', 'Review');
    await completeNote(room, done);
    const unfinished = await openNote('2026-03-10T08:20:00.000Z', 'Cough');
    await book('2026-03-24T08:00:00.000Z', 'Later');
    const cancelled = await book('2026-03-17T08:00:00.000Z', 'Cancelled');
    await room.call('scheduling.cancelAppointment', {
      appointmentId: cancelled._id,
      revision: cancelled.revision,
      reason: 'Ill',
    });
    const shown = await overview();
    expect(shown.lastVisits).toMatchObject([
      {
        _id: done._id,
        chiefComplaint: 'Review',
        doctor: { name: 'Dr Amara Lindqvist' },
        diagnosis: [{ icdCode: 'R53.83' }],
      },
    ]);
    expect(shown.totalVisits).toBe(1);
    expect(shown.unfinishedNotes).toMatchObject([{ _id: unfinished._id, chiefComplaint: 'Cough' }]);
    expect(shown.nextAppointments.map(({ reason }) => reason)).toEqual(['Later']);
  });

  it('waits for the results of what was ordered, and takes a confidential one for an answer without showing it', async () => {
    const { collections } = room;
    const [visit] = (await overview()).lastVisits;
    const ordered = [
      { testName: 'Potassium', urgency: 'routine' },
      { testName: 'Chest X-ray', urgency: 'urgent' },
    ];
    await collections.visits.raw.updateOne(
      { _id: new ObjectId(visit?._id) },
      { $set: { testsOrdered: ordered } },
    );
    expect((await overview()).openOrders.map(({ testName }) => testName)).toEqual([
      'Chest X-ray',
      'Potassium',
    ]);
    const colleague = await clinic.addStaff('doctor');
    const secret = recordOf(patientId, colleague._id, 'Potassium', {
      recordDate: '2026-03-10',
      isConfidential: true,
    });
    await collections.medicalRecords.raw.insertOne(collections.medicalRecords.encode(secret));
    const shown = await overview();
    expect(shown.openOrders.map(({ testName }) => testName)).toEqual(['Chest X-ray']);
    expect(JSON.stringify(shown)).not.toContain(secret.recordId);
  });

  it('is an entry of the audit log', async () => {
    const [entry] = await room.collections.auditLogs.find({ description: /^Opened the overview/ });
    expect(entry).toMatchObject({ action: 'VIEW', description: 'Opened the overview: PAT-00001', patientId });
  });
});

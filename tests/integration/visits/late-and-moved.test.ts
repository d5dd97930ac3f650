import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TEST_PASSWORD, type TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
let room: TestWorkstation;
let doctor: User;
let patientId: string;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  desk = await clinic.openWorkstation();
  room = await clinic.openWorkstation();
  await desk.signIn(await clinic.addStaff('nurse'));
  doctor = await clinic.addStaff('doctor');
  await room.signIn(doctor);
  patientId = (await registerPatient(desk))._id;
});
afterEach(() => clinic.stop());

/** An appointment of the patient who has arrived, with a weight taken. */
async function arrived(hour: number): Promise<ChannelOutput<'scheduling.checkInPatient'>> {
  const booked = await desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: doctor._id,
    dateTime: `2026-03-10T${String(hour).padStart(2, '0')}:00:00.000Z`,
    duration: 30,
    type: 'consultation',
    reason: 'Cough',
  });
  const step = { appointmentId: booked._id, revision: booked.revision };
  return desk.call('scheduling.checkInPatient', step);
}

const weigh = (appointmentId: string, weight: number) =>
  desk.call('visits.recordVitals', { appointmentId, edits: { weight: { base: null, value: weight } } });

async function write(appointmentId: string): Promise<ChannelOutput<'visits.saveDraft'>> {
  const visit = await room.call('visits.openVisit', { appointmentId });
  return room.call('visits.saveDraft', {
    visitId: visit._id,
    patientId,
    edits: {
      assessment: { base: null, value: 'Bronchitis' },
      plan: { base: null, value: 'Rest' },
      diagnosis: { base: null, value: [{ icdCode: 'J20.9', type: 'primary' }] },
    },
  });
}

const complete = ({ _id, revision }: { _id: string; revision: number }) =>
  room.call('visits.completeVisit', { visitId: _id, revision, password: TEST_PASSWORD });
const chart = () => desk.call('patients.getChart', { patientId });
const pass = (minutes: number) => {
  clinic.clock.now = new Date(clinic.clock.now.getTime() + minutes * 60_000);
};

it('a note that is completed late does not take the place of what came after it', async () => {
  const [morning, noon] = [await arrived(9), await arrived(12)];
  await weigh(morning._id, 70);
  const early = await write(morning._id);
  pass(120);
  await weigh(noon._id, 71);
  const late = await write(noon._id);
  await complete(late);
  await complete(early);
  expect(await chart()).toMatchObject({
    totalVisits: 2,
    lastVisitDate: late.visitDate,
    latestVitals: { weight: 71 },
  });
});

it('a draft with vitals goes with its appointment to another doctor, who can write it', async () => {
  const appointment = await arrived(9);
  const { _id: visitId } = await weigh(appointment._id, 70);
  const other = await clinic.addStaff('doctor');
  const { revision } = await desk.call('scheduling.moveAppointment', {
    appointmentId: appointment._id,
    revision: appointment.revision,
    doctorId: other._id,
    dateTime: appointment.dateTime,
    duration: 30,
  });
  expect(revision).toBe(appointment.revision + 1);
  expect((await refusalOf(room.call('visits.openVisit', { appointmentId: appointment._id }))).code).toBe(
    'NOT_YOUR_VISIT',
  );
  await room.signIn(other);
  const written = await write(appointment._id);
  expect(written).toMatchObject({ _id: visitId, doctorId: other._id, vitals: { weight: 70 } });
  expect((await complete(written)).status).toBe('completed');
});

it('vitals that were looked at are among what happened to the patient’s data', async () => {
  const appointment = await arrived(9);
  await weigh(appointment._id, 70);
  await desk.call('visits.getVitals', { appointmentId: appointment._id });
  const seen = await desk.collections.auditLogs.find({ description: /^Saw the vitals/ });
  expect(seen.map((entry) => entry.patientId)).toEqual([patientId]);
});

it('lists a note as unfinished from when the doctor begins it, not for vitals of somebody who has gone again', async () => {
  const unfinished = async () =>
    (await room.call('visits.listDrafts', {})).visits.map((visit) => visit.appointmentId);
  const gone = await arrived(9);
  await weigh(gone._id, 70);
  const step = { appointmentId: gone._id, revision: gone.revision };
  await desk.call('scheduling.cancelAppointment', { ...step, reason: 'Left without being seen' });
  const seen = await arrived(10);
  await weigh(seen._id, 71);
  expect(await unfinished()).toEqual([]);
  await room.call('visits.openVisit', { appointmentId: seen._id });
  expect(await unfinished()).toEqual([seen._id]);
});

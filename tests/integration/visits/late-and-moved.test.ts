import { beforeEach, expect, it } from 'vitest';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';
import { visitRoomOfTest } from './visit-room-of-test.ts';

const practice = visitRoomOfTest();
let ward: TestWorkstation;
let patientId: string;

beforeEach(async () => {
  ward = await practice.clinic.openWorkstation('ward');
  await ward.signIn(await practice.clinic.addStaff('nurse'));
  patientId = (await registerPatient(practice.desk))._id;
});

/** An appointment of the patient who has arrived and is not taken in yet. */
async function arrived(hour: number): Promise<ChannelOutput<'scheduling.checkInPatient'>> {
  const { desk, doctor } = practice;
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
  ward.call('visits.recordVitals', { appointmentId, edits: { weight: { base: null, value: weight } } });
const takeIn = (appointmentId: string) => practice.room.call('visits.openVisit', { appointmentId });

it('a note that is completed late does not take the place of what came after it', async () => {
  const [morning, noon] = [await arrived(9), await arrived(12)];
  await weigh(morning._id, 70);
  const early = await takeIn(morning._id);
  const { clock } = practice.clinic;
  clock.now = new Date(clock.now.getTime() + 120 * 60_000);
  await weigh(noon._id, 71);
  const late = await takeIn(noon._id);
  await practice.complete(late);
  await practice.complete(early);
  expect(await ward.call('patients.getChart', { patientId })).toMatchObject({
    totalVisits: 2,
    lastVisitDate: late.visitDate,
    latestVitals: { weight: 71 },
  });
});

it('a draft with vitals goes with its appointment to another doctor, who can write it', async () => {
  const appointment = await arrived(9);
  const { _id: visitId } = await weigh(appointment._id, 70);
  const other = await practice.clinic.addStaff('doctor');
  const { revision } = await practice.desk.call('scheduling.moveAppointment', {
    appointmentId: appointment._id,
    revision: appointment.revision,
    doctorId: other._id,
    dateTime: appointment.dateTime,
    duration: 30,
  });
  expect(revision).toBe(appointment.revision + 1);
  expect((await refusalOf(takeIn(appointment._id))).code).toBe('NOT_YOUR_VISIT');
  await practice.room.signIn(other);
  const visit = await takeIn(appointment._id);
  expect(visit).toMatchObject({ _id: visitId, doctorId: other._id, vitals: { weight: 70 } });
  expect((await practice.complete(visit)).status).toBe('completed');
});

it('vitals that were looked at are among what happened to the patient’s data', async () => {
  const appointment = await arrived(9);
  await weigh(appointment._id, 70);
  await ward.call('visits.getVitals', { appointmentId: appointment._id });
  const seen = await ward.collections.auditLogs.find({ description: /^Saw the vitals/ });
  expect(seen.map((entry) => entry.patientId)).toEqual([patientId]);
});

it('lists a note as unfinished from when the doctor begins it, not for vitals of somebody who has gone again', async () => {
  const unfinished = async () =>
    (await practice.room.call('visits.listDrafts', {})).visits.map((visit) => visit.appointmentId);
  const gone = await arrived(9);
  await weigh(gone._id, 70);
  const step = { appointmentId: gone._id, revision: gone.revision };
  await practice.desk.call('scheduling.cancelAppointment', { ...step, reason: 'Left without being seen' });
  const seen = await arrived(10);
  await weigh(seen._id, 71);
  expect(await unfinished()).toEqual([]);
  await takeIn(seen._id);
  expect(await unfinished()).toEqual([seen._id]);
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
let room: TestWorkstation;
let doctor: User;
let patient: ChannelOutput<'patients.registerPatient'>;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  clinic.clock.now = new Date('2026-03-10T08:02:30.000Z');
  doctor = await clinic.addStaff('doctor');
  desk = await clinic.openWorkstation('desk');
  room = await clinic.openWorkstation('room');
  await desk.signIn(await clinic.addStaff('receptionist'));
  await room.signIn(doctor);
  patient = await registerPatient(desk);
});
afterEach(() => clinic.stop());

const step = (appointment: { _id: string; revision: number }) => ({
  appointmentId: appointment._id,
  revision: appointment.revision,
});
const walkIn = (patientId = patient._id) =>
  desk.call('scheduling.bookWalkIn', { patientId, doctorId: doctor._id, reason: 'Fell off a ladder' });
const book = (dateTime: string, patientId = patient._id) =>
  desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: doctor._id,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Cough',
    acceptsOutsideAvailability: true,
  });
const entriesOf = (appointmentId: string) =>
  desk.collections.auditLogs.find({ description: { $regex: appointmentId } }, { sort: { sequence: 1 } });

describe('a walk-in', () => {
  it('has the five minutes that run now, and is checked in, with one entry in the log', async () => {
    const booked = await walkIn();
    expect(booked).toMatchObject({
      dateTime: '2026-03-10T08:00:00.000Z',
      duration: 5,
      type: 'consultation',
      status: 'scheduled',
      arrivedAt: '2026-03-10T08:02:30.000Z',
    });
    const entries = await entriesOf(booked.appointmentId);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ action: 'CREATE', status: 'success', resource: 'Appointment' });
    expect(entries[0]?.description).toMatch(/as a walk-in, 09:00, and checked the patient in/);
  });

  it('has the next five that are free, also of several at one moment', async () => {
    const expected = await registerPatient(desk, { firstName: 'Expected' });
    await book('2026-03-10T08:05:00.000Z', expected._id);
    const others = await Promise.all(
      ['Anna', 'Berta'].map((firstName) => registerPatient(desk, { firstName })),
    );
    const booked = await Promise.all([patient, ...others].map(({ _id }) => walkIn(_id)));
    expect(booked.map(({ dateTime }) => dateTime.slice(11, 16)).sort()).toEqual(['08:00', '08:35', '08:40']);
  });

  it('is refused for somebody who has an appointment at this time, and leaves nothing behind', async () => {
    await book('2026-03-10T08:00:00.000Z');
    const other = await clinic.addStaff('doctor');
    const refused = await refusalOf(
      desk.call('scheduling.bookWalkIn', { patientId: patient._id, doctorId: other._id, reason: 'Again' }),
    );
    expect(refused.code).toBe('PATIENT_ALREADY_BOOKED');
    const { appointments } = await desk.call('scheduling.getDay', { date: '2026-03-10' });
    expect(appointments).toHaveLength(1);
  });

  it('is refused when the clinic’s day has no five minutes left', async () => {
    // 23:57 in Vienna: the last five minutes of that day are there.
    clinic.clock.now = new Date('2026-03-10T22:57:00.000Z');
    expect((await walkIn()).dateTime).toBe('2026-03-10T22:55:00.000Z');
    const other = await registerPatient(desk, { firstName: 'Other' });
    expect((await refusalOf(walkIn(other._id))).code).toBe('SLOT_TAKEN');
  });
});

describe('the way through the rooms', () => {
  it('goes to a room, to another, back, and out again', async () => {
    const arrived = await walkIn();
    const first = await desk.call('scheduling.assignRoom', { ...step(arrived), room: ' 2 ' });
    expect(first.room).toBe('2');
    const second = await desk.call('scheduling.assignRoom', { ...step(first), room: '3' });
    expect(second.room).toBe('3');
    const back = await desk.call('scheduling.leaveRoom', step(second));
    expect(back.room).toBeUndefined();
    expect(back.arrivedAt).toBe(arrived.arrivedAt);
    const told = (await entriesOf(arrived.appointmentId)).map(({ changes }) => changes);
    expect(told.slice(1)).toEqual([
      { room: { before: null, after: '2' } },
      { room: { before: '2', after: '3' } },
      { room: { before: '3', after: null } },
    ]);
  });

  it('is closed to those who are not here, and to those whom the doctor has taken in', async () => {
    const booked = await book('2026-03-10T09:00:00.000Z');
    const refused = await refusalOf(desk.call('scheduling.assignRoom', { ...step(booked), room: '2' }));
    expect(refused.code).toBe('NOT_ARRIVED');
    const arrived = await desk.call('scheduling.checkInPatient', step(booked));
    const inRoom = await desk.call('scheduling.assignRoom', { ...step(arrived), room: '2' });
    await room.call('visits.openVisit', { appointmentId: booked._id });
    const { appointments } = await desk.call('scheduling.getDay', { date: '2026-03-10' });
    const taken = appointments.find(({ _id }) => _id === booked._id) ?? inRoom;
    expect(taken).toMatchObject({
      status: 'in-progress',
      room: '2',
      takenInAt: clinic.clock.now.toISOString(),
    });
    for (const channel of ['scheduling.leaveRoom', 'scheduling.undoCheckIn'] as const) {
      expect((await refusalOf(desk.call(channel, step(taken)))).code).toBe('STATUS_STEP_REFUSED');
    }
    expect((await refusalOf(desk.call('scheduling.assignRoom', { ...step(taken), room: '4' }))).code).toBe(
      'STATUS_STEP_REFUSED',
    );
  });
});

describe('a call', () => {
  it('names the room and the moment, and is forgotten with the room or the check-in', async () => {
    const arrived = await walkIn();
    clinic.clock.now = new Date('2026-03-10T08:20:00.000Z');
    const called = await room.call('scheduling.callPatient', { ...step(arrived), room: '5' });
    expect(called).toMatchObject({ room: '5', calledAt: '2026-03-10T08:20:00.000Z', status: 'scheduled' });
    const back = await desk.call('scheduling.leaveRoom', step(called));
    expect(back.calledAt).toBeUndefined();
    const again = await room.call('scheduling.callPatient', { ...step(back), room: '5' });
    const undone = await desk.call('scheduling.undoCheckIn', step(again));
    expect([undone.calledAt, undone.room, undone.arrivedAt]).toEqual([undefined, undefined, undefined]);
  });

  it('is the doctor’s own to make', async () => {
    const arrived = await walkIn();
    const other = await clinic.openWorkstation('other');
    await other.signIn(await clinic.addStaff('doctor'));
    const call = { ...step(arrived), room: '5' };
    expect((await refusalOf(other.call('scheduling.callPatient', call))).code).toBe('NOT_YOUR_VISIT');
    expect((await refusalOf(desk.call('scheduling.callPatient', call))).code).toBe('FORBIDDEN');
  });
});

it('says in the log that the details were confirmed at the check-in', async () => {
  const booked = await book('2026-03-10T09:00:00.000Z');
  await desk.call('scheduling.checkInPatient', { ...step(booked), hasConfirmedDetails: true });
  const entries = await entriesOf(booked.appointmentId);
  expect(entries.at(-1)?.description).toMatch(/^Checked the patient in, with phone, address and insurance/);
});

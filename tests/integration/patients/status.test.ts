import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#main/database/new-id.ts';
import { type FrontDesk, openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let front: FrontDesk;
let admin: TestWorkstation;

beforeAll(async () => {
  database = await startTestDatabase();
  front = await openFrontDesk(database);
  admin = await front.clinic.openWorkstation();
  await admin.signIn(await front.clinic.addStaff('admin'));
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
});

type Status = 'active' | 'inactive' | 'deceased';
type State = { status: Status; deceasedOn: string | null };
const alive: State = { status: 'active', deceasedOn: null };

const change = (patientId: string, base: State, value: State) =>
  front.desk.call('patients.changeStatus', { patientId, base, value });

const book = (patientId: string, dateTime: string) =>
  front.desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: front.doctor._id,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Cough',
  });

const wait = (patientId: string) =>
  front.desk.call('scheduling.addToWaitlist', {
    patientId,
    duration: 30,
    type: 'consultation',
    reason: 'As soon as possible',
  });

const stored = (collection: 'appointments' | 'waitlistEntries', patientId: string) =>
  front.desk.collections[collection].raw
    .find({ patientId: new ObjectId(patientId) }, { sort: { _id: 1 } })
    .toArray();

describe('a death', () => {
  it('cancels what is to come with the reason, ends waiting and reminders, and leaves what was', async () => {
    const { desk, clinic } = front;
    const patient = await registerPatient(desk, { lastName: 'Gone' });
    await book(patient._id, '2026-03-10T08:30:00.000Z');
    clinic.clock.now = new Date('2026-03-10T09:00:00.000Z');
    await book(patient._id, '2026-03-11T09:00:00.000Z');
    await book(patient._id, '2026-03-12T09:00:00.000Z');
    await wait(patient._id);
    const account = await desk.collections.patients.findOne({ _id: new ObjectId(patient._id) });
    const { notifications } = desk.collections;
    const reminder = {
      _id: newId(),
      revision: 1,
      createdAt: '2026-03-10T08:00:00.000Z',
      updatedAt: '2026-03-10T08:00:00.000Z',
      userId: account?.userId ?? '',
      title: 'Your appointment',
      message: 'Tomorrow at nine',
      isRead: false,
      priority: 'medium' as const,
      emailSent: false,
      smsSent: false,
    };
    await notifications.raw.insertMany([
      notifications.encode({ ...reminder, type: 'appointment_reminder' }),
      notifications.encode({ ...reminder, _id: newId(), type: 'message' }),
    ]);

    const { patient: after, cancelled } = await change(patient._id, alive, {
      status: 'deceased',
      deceasedOn: '2026-03-09',
    });
    expect(after).toMatchObject({ status: 'deceased', deceasedOn: '2026-03-09' });
    expect(cancelled).toHaveLength(2);
    expect(
      (await stored('appointments', patient._id)).map(({ status, cancelReason }) => [status, cancelReason]),
    ).toEqual([
      ['scheduled', undefined],
      ['cancelled', 'The patient has died'],
      ['cancelled', 'The patient has died'],
    ]);
    expect((await stored('waitlistEntries', patient._id)).map(({ status }) => status)).toEqual(['removed']);
    const left = await notifications.find({ expiresAt: { $exists: false } });
    expect(left.map(({ type }) => type)).toEqual(['message']);
    expect((await refusalOf(book(patient._id, '2026-03-13T09:00:00.000Z'))).code).toBe('PATIENT_NOT_ACTIVE');

    // It was a slip: the same screen takes everything back.
    await change(patient._id, { status: 'deceased', deceasedOn: '2026-03-09' }, alive);
    const { appointments } = await desk.call('scheduling.bookAgain', { appointments: cancelled });
    expect(appointments.map(({ dateTime }) => dateTime)).toEqual([
      '2026-03-11T09:00:00.000Z',
      '2026-03-12T09:00:00.000Z',
    ]);
    expect((await stored('waitlistEntries', patient._id)).map(({ status }) => status)).toEqual(['waiting']);
    const now = await desk.call('patients.getPatient', { patientId: patient._id });
    expect(now.deceasedOn).toBeUndefined();
  });

  it.each([
    ['2026-03-11', 'DATE_IN_FUTURE'],
    ['1970-01-01', 'BEFORE_BIRTH'],
  ])('cannot have been on %s', async (deceasedOn, code) => {
    const { _id } = await registerPatient(front.desk, { lastName: 'Dated', dateOfBirth: '1972-04-03' });
    const refused = await refusalOf(change(_id, alive, { status: 'deceased', deceasedOn }));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', fields: { 'value.deceasedOn': code } });
  });

  it('is not written over what a colleague has just said', async () => {
    const { _id } = await registerPatient(front.desk, { lastName: 'Late' });
    await change(_id, alive, { status: 'inactive', deceasedOn: null });
    const refused = await refusalOf(change(_id, alive, { status: 'deceased', deceasedOn: null }));
    expect(refused).toMatchObject({
      code: 'EDIT_CONFLICT',
      clashes: [{ field: 'status', current: 'inactive' }],
    });
  });
});

describe('deleting a record', () => {
  const remove = (patientId: string, revision: number) =>
    admin.call('patients.deletePatient', { patientId, revision, reason: 'Registered by mistake' });

  it('hides it from every search until it is restored as it was', async () => {
    const { desk } = front;
    const patient = await registerPatient(desk, { lastName: 'Vanishing', email: 'v@example.org' });
    const before = await desk.call('patients.getPatient', { patientId: patient._id });
    await remove(patient._id, patient.revision);
    expect((await desk.call('patients.searchPatients', { text: 'vanishing' })).patients).toEqual([]);
    expect((await refusalOf(desk.call('patients.getPatient', { patientId: patient._id }))).code).toBe(
      'NOT_FOUND',
    );
    expect((await refusalOf(book(patient._id, '2026-03-13T10:00:00.000Z'))).code).toBe('NOT_FOUND');
    const { patients } = await admin.call('patients.listDeletedPatients', {});
    expect(patients[0]).toMatchObject({ _id: patient._id, lastName: 'Vanishing' });
    const restored = await admin.call('patients.restorePatient', { patientId: patient._id });
    expect({ ...restored, revision: before.revision }).toEqual(before);
    expect((await desk.call('patients.searchPatients', { text: 'vanishing' })).patients).toHaveLength(1);
    expect((await admin.call('patients.listDeletedPatients', {})).patients).toEqual([]);
  });

  it('is refused while an appointment is open, and where it changed since it was looked at', async () => {
    const patient = await registerPatient(front.desk, { lastName: 'Booked' });
    await book(patient._id, '2026-03-16T09:00:00.000Z');
    expect((await refusalOf(remove(patient._id, patient.revision))).code).toBe('PATIENT_STILL_BOOKED');
    const other = await registerPatient(front.desk, { lastName: 'Changed' });
    await change(other._id, alive, { status: 'inactive', deceasedOn: null });
    expect((await refusalOf(remove(other._id, other.revision))).code).toBe('EDIT_CONFLICT');
  });

  it('is refused to whoever waits for an appointment, or for one that was this morning', async () => {
    const { clinic, desk } = front;
    const waiting = await registerPatient(desk, { lastName: 'Waiting' });
    await wait(waiting._id);
    expect((await refusalOf(remove(waiting._id, waiting.revision))).code).toBe('PATIENT_STILL_BOOKED');
    const late = await registerPatient(desk, { lastName: 'Late' });
    await book(late._id, '2026-03-10T10:00:00.000Z');
    const before = clinic.clock.now;
    clinic.clock.now = new Date('2026-03-10T10:10:00.000Z');
    expect((await refusalOf(remove(late._id, late.revision))).code).toBe('PATIENT_STILL_BOOKED');
    clinic.clock.now = before;
  });

  it('takes it off the work list of duplicates, and back onto it', async () => {
    const { desk } = front;
    await registerPatient(desk, { lastName: 'Twofold' });
    const second = await registerPatient(desk, { lastName: 'Twofold' });
    const openCount = async () => (await desk.call('patients.listDuplicatePairs', {})).openCount;
    const before = await openCount();
    await remove(second._id, second.revision);
    expect(await openCount()).toBe(before - 1);
    await admin.call('patients.restorePatient', { patientId: second._id });
    expect(await openCount()).toBe(before);
  });

  it('is nothing for the front desk', async () => {
    const { _id, revision } = await registerPatient(front.desk, { lastName: 'Desk' });
    const tried = front.desk.call('patients.deletePatient', { patientId: _id, revision, reason: 'x' });
    expect((await refusalOf(tried)).code).toBe('FORBIDDEN');
  });
});

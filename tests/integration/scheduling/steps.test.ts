import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import { openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
let doctor: User;
let patient: ChannelOutput<'patients.registerPatient'>;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  ({ clinic, desk, doctor, patient } = await openFrontDesk(database));
});
afterEach(() => clinic.stop());

const book = (fields: Partial<ChannelInput<'scheduling.bookAppointment'>> = {}) =>
  desk.call('scheduling.bookAppointment', {
    patientId: patient._id,
    doctorId: doctor._id,
    dateTime: '2026-03-10T09:00:00.000Z',
    duration: 30,
    type: 'consultation',
    reason: 'Cough',
    ...fields,
  });
const step = (appointment: { _id: string; revision: number }) => ({
  appointmentId: appointment._id,
  revision: appointment.revision,
});

describe('booking', () => {
  it('refuses a second place for one patient at one time, with another doctor', async () => {
    await book();
    const other = await clinic.addStaff('doctor');
    expect((await refusalOf(book({ doctorId: other._id, dateTime: '2026-03-10T09:15:00.000Z' }))).code).toBe(
      'PATIENT_ALREADY_BOOKED',
    );
  });

  it('asks before it books outside the doctor’s hours, and does when that is meant', async () => {
    const evening = { dateTime: '2026-03-10T19:00:00.000Z' };
    expect((await refusalOf(book(evening))).code).toBe('OUTSIDE_AVAILABILITY');
    await book({ ...evening, acceptsOutsideAvailability: true });
  });

  it.each([
    [{ dateTime: '2026-03-10T06:00:00.000Z', acceptsOutsideAvailability: true }, 'IN_THE_PAST'],
    [{ dateTime: '2026-03-10T09:02:00.000Z' }, 'INVALID_INPUT'],
    [{ duration: 7 }, 'INVALID_INPUT'],
    [{ reason: '  ' }, 'INVALID_INPUT'],
    [{ doctorId: '0123456789abcdef01234567' }, 'NOT_FOUND'],
    [{ patientId: '0123456789abcdef01234567' }, 'NOT_FOUND'],
  ])('refuses %j with %s', async (fields, code) => {
    expect((await refusalOf(book(fields))).code).toBe(code);
  });

  it('refuses the dead', async () => {
    await desk.call('patients.changeStatus', {
      patientId: patient._id,
      base: { status: 'active', deceasedOn: null },
      value: { status: 'deceased', deceasedOn: null },
    });
    expect((await refusalOf(book())).code).toBe('PATIENT_NOT_ACTIVE');
  });

  it('offers the free starts of the doctor’s hours, and no taken or past one', async () => {
    await book();
    const { slots } = await desk.call('scheduling.listFreeSlots', {
      doctorId: doctor._id,
      date: '2026-03-10',
      duration: 30,
    });
    const starts = slots.map((slot) => slot.dateTime.slice(11, 16));
    // 08:00 to 18:00 in Vienna is 07:00 to 17:00 UTC; it is 08:00 UTC now, and 09:00 to 09:30 is taken.
    expect(starts.slice(0, 5)).toEqual(['07:45', '08:00', '08:15', '08:30', '09:30']);
    expect(starts.at(-1)).toBe('16:30');
  });
});

describe('the flow', () => {
  it('confirms, checks in, takes that back, and refuses steps that do not exist', async () => {
    const confirmed = await desk.call('scheduling.confirmAppointment', step(await book()));
    expect(confirmed.status).toBe('confirmed');
    expect((await refusalOf(desk.call('scheduling.confirmAppointment', step(confirmed)))).code).toBe(
      'STATUS_STEP_REFUSED',
    );
    const arrived = await desk.call('scheduling.checkInPatient', { ...step(confirmed), room: '2' });
    expect(arrived).toMatchObject({ arrivedAt: clinic.clock.now.toISOString(), room: '2' });
    expect((await refusalOf(desk.call('scheduling.markNoShow', step(arrived)))).code).toBe(
      'STATUS_STEP_REFUSED',
    );
    const undone = await desk.call('scheduling.undoCheckIn', step(arrived));
    expect(undone.arrivedAt).toBeUndefined();
  });

  it('checks in on the clinic’s day only', async () => {
    const tomorrow = await book({ dateTime: '2026-03-11T09:00:00.000Z' });
    expect((await refusalOf(desk.call('scheduling.checkInPatient', step(tomorrow)))).code).toBe(
      'NOT_SAME_DAY',
    );
  });

  it('refuses a step from a screen that is behind', async () => {
    const booked = await book();
    await desk.call('scheduling.confirmAppointment', step(booked));
    expect(
      (await refusalOf(desk.call('scheduling.cancelAppointment', { ...step(booked), reason: 'x' }))).code,
    ).toBe('EDIT_CONFLICT');
  });

  it('gives a cancelled slot back, with the reason kept', async () => {
    const booked = await book();
    const cancelled = await desk.call('scheduling.cancelAppointment', {
      ...step(booked),
      reason: 'Patient is ill',
    });
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelReason: 'Patient is ill' });
    const again = await book();
    expect(again.status).toBe('scheduled');
  });

  it('marks a no-show when the time has passed, and reinstates it the same day if the slot is free', async () => {
    const booked = await book();
    expect((await refusalOf(desk.call('scheduling.markNoShow', step(booked)))).code).toBe(
      'STATUS_STEP_REFUSED',
    );
    clinic.clock.now = new Date('2026-03-10T09:20:00.000Z');
    const missed = await desk.call('scheduling.markNoShow', step(booked));
    const counted = await desk.call('scheduling.listPatientAppointments', {
      patientId: patient._id,
      when: 'past',
    });
    expect(counted.noShowCount).toBe(1);
    const other = await registerPatient(desk, { firstName: 'Other' });
    await book({ patientId: other._id });
    expect((await refusalOf(desk.call('scheduling.reinstateAppointment', step(missed)))).code).toBe(
      'SLOT_TAKEN',
    );
    clinic.clock.now = new Date('2026-03-11T09:20:00.000Z');
    expect((await refusalOf(desk.call('scheduling.reinstateAppointment', step(missed)))).code).toBe(
      'NOT_SAME_DAY',
    );
  });
});

describe('moving', () => {
  it('is one step: the old slot is free and the new one taken, or nothing has changed', async () => {
    const booked = await book();
    const moved = await desk.call('scheduling.moveAppointment', {
      ...step(booked),
      doctorId: doctor._id,
      dateTime: '2026-03-10T10:00:00.000Z',
      duration: 45,
    });
    expect(moved).toMatchObject({ dateTime: '2026-03-10T10:00:00.000Z', duration: 45 });
    const other = await registerPatient(desk, { firstName: 'Other' });
    await book({ patientId: other._id });
    const refused = await refusalOf(
      desk.call('scheduling.moveAppointment', {
        ...step(moved),
        doctorId: doctor._id,
        dateTime: '2026-03-10T09:15:00.000Z',
        duration: 30,
      }),
    );
    expect(refused.code).toBe('SLOT_TAKEN');
    const stored = await desk.collections.appointments.findOne({ appointmentId: moved.appointmentId });
    expect(stored?.dateTime).toBe('2026-03-10T10:00:00.000Z');
    expect(stored?.occupiedSlots).toHaveLength(9);
  });

  it('to another day forgets the check-in', async () => {
    const arrived = await desk.call('scheduling.checkInPatient', step(await book()));
    const moved = await desk.call('scheduling.moveAppointment', {
      ...step(arrived),
      doctorId: doctor._id,
      dateTime: '2026-03-12T10:00:00.000Z',
      duration: 30,
    });
    expect(moved.arrivedAt).toBeUndefined();
  });
});

describe('the day', () => {
  it('is the clinic’s: an appointment at 23:30 UTC is on the next day in Vienna', async () => {
    await book({ dateTime: '2026-03-10T23:30:00.000Z', acceptsOutsideAvailability: true });
    const count = async (date: string) =>
      (await desk.call('scheduling.getDay', { date })).appointments.length;
    expect(await count('2026-03-10')).toBe(0);
    expect(await count('2026-03-11')).toBe(1);
  });

  it('holds 23 hours when the clocks go forward: the first and the last moment of it', async () => {
    for (const dateTime of [
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T21:30:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]) {
      const other = await registerPatient(desk, { firstName: dateTime.slice(8, 13) });
      await book({ patientId: other._id, dateTime, acceptsOutsideAvailability: true });
    }
    const { appointments } = await desk.call('scheduling.getDay', { date: '2026-03-29' });
    expect(appointments.map((appointment) => appointment.dateTime)).toEqual([
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T21:30:00.000Z',
    ]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let station: TestWorkstation;
let clerk: User;
let doctor: User;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

// It is Tuesday, 10 March, 09:00 in Vienna; doctors work every day from 08:00 to 18:00.
beforeEach(async () => {
  clinic = await createTestClinic(database);
  clerk = await clinic.addStaff('receptionist');
  doctor = await clinic.addStaff('doctor');
  station = await clinic.openWorkstation();
  await station.signIn(clerk);
});
afterEach(() => clinic.stop());

const TEN = '2026-03-11T09:00:00.000Z';
const ELEVEN = '2026-03-11T10:00:00.000Z';
const onTop = { reason: 'Chest pain' };

async function book(fields: Partial<ChannelInput<'scheduling.bookAppointment'>> = {}, at = station) {
  const patientId = fields.patientId ?? (await registerPatient(at))._id;
  return at.call('scheduling.bookAppointment', {
    doctorId: doctor._id,
    dateTime: TEN,
    duration: 30,
    type: 'emergency',
    reason: 'Test',
    ...fields,
    patientId,
  });
}

const stored = (id: string) =>
  station.collections.appointments.find({}).then((all) => all.find(({ _id }) => _id === id));

const move = (
  { _id, revision }: { _id: string; revision: number },
  fields: Partial<ChannelInput<'scheduling.moveAppointment'>>,
) =>
  station.call('scheduling.moveAppointment', {
    appointmentId: _id,
    revision,
    doctorId: doctor._id,
    dateTime: TEN,
    duration: 30,
    ...fields,
  });

describe('booking on top', () => {
  it('is refused without being meant, and then needs a reason', async () => {
    await book();
    expect(await refusalOf(book())).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await refusalOf(book({ overbooking: { reason: ' ' } }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'overbooking.reason': 'REQUIRED' },
    });
  });

  it('takes no slots, says who did it and why, and is watched in the audit log', async () => {
    await book();
    const second = await book({ overbooking: onTop });
    expect(second.overbooking).toEqual({ ...onTop, by: clerk._id });
    expect(await stored(second._id)).not.toHaveProperty('occupiedSlots');
    const entries = await station.collections.auditLogs.find({
      resource: 'Appointment',
      isSecurityEvent: true,
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      status: 'success',
      severity: 'warning',
      resourceId: second._id,
      changes: { overbooking: { reason: 'Chest pain' } },
    });
  });

  it('is an ordinary booking where the time is free after all', async () => {
    const first = await book({ overbooking: onTop });
    expect(first.overbooking).toBeUndefined();
    expect(await refusalOf(book())).toMatchObject({ code: 'SLOT_TAKEN' });
  });

  it('puts a patient on top of their own other appointment, too', async () => {
    const other = await clinic.addStaff('doctor');
    const { patient } = await book();
    const fields = { patientId: patient._id, doctorId: other._id };
    expect(await refusalOf(book(fields))).toMatchObject({ code: 'PATIENT_ALREADY_BOOKED' });
    expect((await book({ ...fields, overbooking: onTop })).overbooking).toBeDefined();
  });

  it('lets one of many at once win the slots, and all others in on top', async () => {
    const second = await clinic.openWorkstation();
    await second.signIn(await clinic.addStaff('receptionist'));
    const booked = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        book({ overbooking: onTop }, index % 2 === 0 ? station : second),
      ),
    );
    const all = await station.collections.appointments.find({});
    expect(all).toHaveLength(12);
    expect(all.filter(({ occupiedSlots }) => occupiedSlots)).toHaveLength(1);
    expect(booked.filter(({ overbooking }) => overbooking)).toHaveLength(11);
  });
});

describe('what is on top', () => {
  it('wins real slots when it is moved where there are some, and leaves its mark behind', async () => {
    await book();
    const upper = await book({ overbooking: onTop });
    const moved = await move(upper, { dateTime: ELEVEN, overbooking: { reason: 'Still urgent' } });
    expect(moved.overbooking).toBeUndefined();
    expect((await stored(moved._id))?.occupiedSlots).toHaveLength(6);
    expect(await refusalOf(book({ dateTime: ELEVEN }))).toMatchObject({ code: 'SLOT_TAKEN' });
  });

  it('stays where it is when it is moved onto others without that being meant, and goes on top when it is', async () => {
    await book();
    await book({ dateTime: ELEVEN });
    const upper = await book({ overbooking: onTop });
    expect(await refusalOf(move(upper, { dateTime: ELEVEN }))).toMatchObject({ code: 'SLOT_TAKEN' });
    expect((await stored(upper._id))?.dateTime).toBe(TEN);
    const moved = await move(upper, { dateTime: ELEVEN, overbooking: { reason: 'Stitches' } });
    expect(moved).toMatchObject({ dateTime: ELEVEN, overbooking: { reason: 'Stitches', by: clerk._id } });
    expect(await stored(upper._id)).not.toHaveProperty('occupiedSlots');
  });

  it('gives its slots back when an ordinary appointment is moved on top', async () => {
    await book();
    const other = await book({ dateTime: ELEVEN });
    await move(other, { overbooking: onTop });
    await book({ dateTime: ELEVEN });
  });

  it('is there again, still on top, when a patient came after all', async () => {
    await book();
    const upper = await book({ overbooking: onTop });
    clinic.clock.now = new Date('2026-03-11T09:20:00.000Z');
    const step = ({ _id, revision }: typeof upper) => ({ appointmentId: _id, revision });
    const missed = await station.call('scheduling.markNoShow', step(upper));
    const again = await station.call('scheduling.reinstateAppointment', step(missed));
    expect(again).toMatchObject({ status: 'scheduled', overbooking: onTop });
    expect(await stored(upper._id)).not.toHaveProperty('occupiedSlots');
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { openFrontDesk } from '../support/front-desk.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
let doctor: User;
let patientId: string;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

// It is Tuesday, 10 March, 09:00 in Vienna; doctors work every day from 08:00 to 18:00, twenty places a day.
beforeEach(async () => {
  ({ clinic, desk, doctor, patientId } = await openFrontDesk(database));
});
afterEach(() => clinic.stop());

const book = (dateTime: string, doctorId = doctor._id) =>
  desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Test',
    acceptsOutsideAvailability: true,
  });

const countOf = async (date: string, exceptDoctorIds: string[] = []) => {
  const { days } = await desk.call('scheduling.countDays', { from: '2026-03-01', days: 42, exceptDoctorIds });
  return days.find((day) => day.date === date);
};

describe('the days of a doctor', () => {
  it('are the clinic’s own, also in the week in which the clocks change', async () => {
    // On Sunday, 29 March, the clocks go forward: the day ends an hour earlier in UTC than the one before.
    await book('2026-03-22T22:30:00.000Z');
    const first = await book('2026-03-22T23:00:00.000Z');
    const morning = await book('2026-03-29T08:00:00.000Z');
    const last = await book('2026-03-29T21:30:00.000Z');
    await book('2026-03-29T22:00:00.000Z');
    const week = await desk.call('scheduling.getDays', { from: '2026-03-23', days: 7, doctorId: doctor._id });
    expect(week.appointments.map(({ _id }) => _id)).toEqual([first._id, morning._id, last._id]);
  });

  it('are of that doctor alone, and one entry of the audit log says which appointments were seen', async () => {
    const other = await clinic.addStaff('doctor');
    const own = await book('2026-03-11T09:00:00.000Z');
    await book('2026-03-11T10:00:00.000Z', other._id);
    const read = () => desk.call('scheduling.getDays', { from: '2026-03-09', days: 7, doctorId: doctor._id });
    expect((await read()).appointments.map(({ _id }) => _id)).toEqual([own._id]);
    await read();
    const entries = await desk.collections.auditLogs.find({ action: 'VIEW', resource: 'Appointment' });
    expect(entries.map(({ changes }) => changes?.shown)).toEqual([[own.appointmentId]]);
  });

  it('are six weeks at most', async () => {
    const asked = desk.call('scheduling.getDays', { from: '2026-03-09', days: 43, doctorId: doctor._id });
    expect(await refusalOf(asked)).toMatchObject({ code: 'INVALID_INPUT' });
    const counted = desk.call('scheduling.countDays', { from: '2026-03-09', days: 43 });
    expect(await refusalOf(counted)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('how full days are', () => {
  it('is what is booked and what still fits into working hours', async () => {
    await book('2026-03-11T09:00:00.000Z');
    const cancelled = await book('2026-03-11T10:00:00.000Z');
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: cancelled._id,
      revision: cancelled.revision,
      reason: 'Ill',
    });
    expect(await countOf('2026-03-11')).toEqual({ date: '2026-03-11', booked: 1, free: 19, working: 1 });
    expect(await countOf('2026-03-29')).toEqual({ date: '2026-03-29', booked: 0, free: 20, working: 1 });
  });

  it('leaves out the time that has passed', async () => {
    expect(await countOf('2026-03-09')).toMatchObject({ free: 0, working: 1 });
    expect(await countOf('2026-03-10')).toMatchObject({ free: 18 });
  });

  it('leaves out those who are not shown, and knows of holidays', async () => {
    const other = await clinic.addStaff('doctor');
    await book('2026-03-11T09:00:00.000Z', other._id);
    expect(await countOf('2026-03-11')).toMatchObject({ booked: 1, free: 39, working: 2 });
    expect(await countOf('2026-03-11', [other._id])).toMatchObject({ booked: 0, free: 20, working: 1 });
    await desk.call('scheduling.addException', {
      kind: 'holiday',
      from: '2026-03-10T23:00:00.000Z',
      to: '2026-03-11T23:00:00.000Z',
      reason: 'Bank holiday',
    });
    expect(await countOf('2026-03-11')).toMatchObject({ booked: 1, free: 0, working: 0 });
  });

  it('says nothing of a patient, and leaves no entry', async () => {
    await book('2026-03-11T09:00:00.000Z');
    const before = await desk.collections.auditLogs.raw.countDocuments({});
    await countOf('2026-03-11');
    expect(await desk.collections.auditLogs.raw.countDocuments({})).toBe(before);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
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

// It is Tuesday, 10 March, 09:00 in Vienna; doctors work every day from 08:00 to 18:00.
beforeEach(async () => {
  ({ clinic, desk, doctor, patientId } = await openFrontDesk(database));
});
afterEach(() => clinic.stop());

const leave = (fields: Partial<ChannelInput<'scheduling.addException'>> = {}) =>
  desk.call('scheduling.addException', {
    doctorId: doctor._id,
    kind: 'leave',
    from: '2026-03-10T23:00:00.000Z',
    to: '2026-03-12T23:00:00.000Z',
    reason: 'Congress',
    ...fields,
  });

const book = (dateTime: string, acceptsOutsideAvailability = false) =>
  desk.call('scheduling.bookAppointment', {
    patientId,
    doctorId: doctor._id,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Test',
    acceptsOutsideAvailability,
  });

async function freeOn(date: string): Promise<string[]> {
  const { slots } = await desk.call('scheduling.listFreeSlots', { doctorId: doctor._id, date, duration: 30 });
  return slots.map(({ dateTime }) => dateTime);
}

async function nextFree(): Promise<string | undefined> {
  const { openings } = await desk.call('scheduling.findNextFree', {
    among: { kind: 'doctor', doctorId: doctor._id },
    duration: 30,
    from: '2026-03-11',
  });
  return openings[0]?.dateTime;
}

describe('a time at which the week does not hold', () => {
  it('has no free times, and is booked only by whoever says that they mean it', async () => {
    expect(await nextFree()).toBe('2026-03-11T07:00:00.000Z');
    await leave();
    expect(await freeOn('2026-03-11')).toEqual([]);
    expect(await freeOn('2026-03-12')).toEqual([]);
    expect(await nextFree()).toBe('2026-03-13T07:00:00.000Z');
    expect(await refusalOf(book('2026-03-11T09:00:00.000Z'))).toMatchObject({ code: 'OUTSIDE_AVAILABILITY' });
    const booked = await book('2026-03-11T09:00:00.000Z', true);
    const moved = desk.call('scheduling.moveAppointment', {
      appointmentId: booked._id,
      revision: booked.revision,
      doctorId: doctor._id,
      dateTime: '2026-03-12T09:00:00.000Z',
      duration: 30,
    });
    expect(await refusalOf(moved)).toMatchObject({ code: 'OUTSIDE_AVAILABILITY' });
  });

  it('of the whole clinic is one of every doctor, and extra hours open it again', async () => {
    const day = { from: '2026-03-10T23:00:00.000Z', to: '2026-03-11T23:00:00.000Z' };
    await leave({ doctorId: undefined, kind: 'holiday', reason: 'Bank holiday', ...day });
    expect(await freeOn('2026-03-11')).toEqual([]);
    await leave({ kind: 'extra-hours', from: '2026-03-11T09:00:00.000Z', to: '2026-03-11T10:00:00.000Z' });
    expect(await freeOn('2026-03-11')).toEqual([
      '2026-03-11T09:00:00.000Z',
      '2026-03-11T09:15:00.000Z',
      '2026-03-11T09:30:00.000Z',
    ]);
    await book('2026-03-11T09:00:00.000Z');
  });

  it('is listed with the days that it touches, and gone when it is removed', async () => {
    const { exception } = await leave();
    const listed = async (from: string, to?: string) =>
      (await desk.call('scheduling.listExceptions', { from, to })).exceptions.map(({ _id }) => _id);
    expect(await listed('2026-03-12', '2026-03-12')).toEqual([exception._id]);
    expect(await listed('2026-03-10', '2026-03-10')).toEqual([]);
    expect(await listed('2026-03-13', '2026-03-13')).toEqual([]);
    expect(await listed('2026-03-01')).toEqual([exception._id]);
    const remove = () =>
      desk.call('scheduling.removeException', { exceptionId: exception._id, revision: exception.revision });
    await remove();
    expect(await listed('2026-03-01')).toEqual([]);
    expect(await nextFree()).toBe('2026-03-11T07:00:00.000Z');
    expect(await refusalOf(remove())).toMatchObject({ code: 'NOT_FOUND' });
    const entries = await desk.collections.auditLogs.find({ 'changes.exceptionId': { $exists: true } });
    expect(entries.map(({ action, resourceId, changes }) => [action, resourceId, changes?.reason])).toEqual([
      ['CREATE', doctor._id, 'Congress'],
      ['DELETE', doctor._id, 'Congress'],
    ]);
  });

  it('tells how many appointments are booked in it', async () => {
    await book('2026-03-11T09:00:00.000Z');
    const cancelled = await book('2026-03-12T09:00:00.000Z');
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: cancelled._id,
      revision: cancelled.revision,
      reason: 'Ill',
    });
    expect((await leave()).booked).toBe(1);
    expect((await leave({ kind: 'extra-hours' })).booked).toBe(0);
  });

  it('is a doctor’s own to add and remove, or the front desk’s', async () => {
    const own = await clinic.openWorkstation();
    await own.signIn(doctor);
    const { exception } = await leave();
    const other = await clinic.addStaff('doctor');
    const fields = {
      kind: 'leave',
      from: '2026-04-01T00:00:00.000Z',
      to: '2026-04-02T00:00:00.000Z',
      reason: 'Away',
    } as const;
    await own.call('scheduling.addException', { doctorId: doctor._id, ...fields });
    await own.call('scheduling.removeException', { exceptionId: exception._id, revision: 1 });
    for (const doctorId of [other._id, undefined]) {
      const tried = own.call('scheduling.addException', { doctorId, ...fields });
      expect(await refusalOf(tried)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const ofOther = await leave({ doctorId: other._id });
    const removed = own.call('scheduling.removeException', {
      exceptionId: ofOther.exception._id,
      revision: 1,
    });
    expect(await refusalOf(removed)).toMatchObject({ code: 'FORBIDDEN' });
    const turned = own.call('scheduling.addException', { doctorId: doctor._id, ...fields, to: fields.from });
    expect(await refusalOf(turned)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { to: 'END_BEFORE_START' },
    });
  });

  it('is told to the windows as a change of the account that it belongs to', async () => {
    await leave();
    await vi.waitFor(() => {
      expect(desk.events).toContainEqual(
        expect.objectContaining({ kind: 'changed', resource: 'User', resourceId: doctor._id }),
      );
    });
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

/** Far ahead: the database removes what has ended by its own clock. */
const DATE = '2126-03-12';
let database: TestDatabase;
let clinic: TestClinic;
let doctor: User;
let mine: TestWorkstation;
let theirs: TestWorkstation;
let patientId: string;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

beforeEach(async () => {
  clinic = await createTestClinic(database);
  clinic.clock.now = new Date(`${DATE}T09:00:00+01:00`);
  doctor = await clinic.addStaff('doctor');
  mine = await clinic.openWorkstation();
  await mine.signIn(await clinic.addStaff('receptionist', { firstName: 'Maria', lastName: 'Okafor' }));
  theirs = await clinic.openWorkstation();
  await theirs.signIn(await clinic.addStaff('receptionist', { firstName: 'Tom', lastName: 'Baker' }));
  patientId = (await registerPatient(mine))._id;
});
afterEach(() => clinic.stop());

/** A place of the doctor on that day by the clinic's clock, which is an hour ahead of UTC. */
const place = (time: string, duration = 30) => ({
  doctorId: doctor._id,
  dateTime: `${DATE}T${time}:00.000+01:00`,
  duration,
});
const book = (station: TestWorkstation, time: string, fields: { acceptsHeld?: boolean } = {}) =>
  station.call('scheduling.bookAppointment', {
    ...place(time),
    patientId,
    type: 'consultation',
    reason: 'Cough',
    ...fields,
  });
async function seenBy(station: TestWorkstation, date = DATE) {
  const { holds } = await station.call('scheduling.listSlotHolds', { date });
  return holds.map(({ dateTime, holder }) => `${clinicTimeOfDay(dateTime, 'Europe/Vienna')} ${holder}`);
}
const pass = (seconds: number) => {
  clinic.clock.now = new Date(clinic.clock.now.getTime() + seconds * 1_000);
};

describe('a time that somebody is about to book', () => {
  it('is seen at other workstations on its day, and not at one’s own', async () => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    expect(await seenBy(theirs)).toEqual(['10:00 Maria Okafor']);
    expect(await seenBy(theirs, '2126-03-13')).toEqual([]);
    expect(await seenBy(mine)).toEqual([]);
  });

  it('is given up for the next one, and when the form is closed', async () => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    await mine.call('scheduling.holdSlot', place('11:00'));
    expect(await seenBy(theirs)).toEqual(['11:00 Maria Okafor']);
    await mine.call('scheduling.releaseSlot', {});
    expect(await seenBy(theirs)).toEqual([]);
  });

  it.each(['accounts.lock', 'accounts.signOut'] as const)('is given up with %s', async (channel) => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    await mine.call(channel, {});
    expect(await seenBy(theirs)).toEqual([]);
  });

  it('lasts two minutes from the last sign of work, also where the workstation has crashed', async () => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    pass(119);
    expect(await seenBy(theirs)).toHaveLength(1);
    await mine.call('scheduling.holdSlot', place('10:00'));
    await mine.stop();
    pass(119);
    expect(await seenBy(theirs)).toHaveLength(1);
    pass(1);
    expect(await seenBy(theirs)).toEqual([]);
    await expect(book(theirs, '10:00')).resolves.toBeDefined();
  });

  it('stays with the one who was first, and passes to the next when it has ended', async () => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    await theirs.call('scheduling.holdSlot', place('11:00'));
    await theirs.call('scheduling.holdSlot', place('10:15'));
    expect(await seenBy(theirs)).toEqual(['10:00 Maria Okafor']);
    expect(await seenBy(mine)).toEqual([]);
    pass(120);
    await theirs.call('scheduling.holdSlot', place('10:15'));
    expect(await seenBy(mine)).toEqual(['10:15 Tom Baker']);
  });

  it('is not booked by others unless they mean it, and is by the holder without a question', async () => {
    await mine.call('scheduling.holdSlot', place('10:00'));
    expect(await refusalOf(book(theirs, '10:15'))).toMatchObject({
      code: 'SLOT_HELD',
      parameters: { by: 'Maria Okafor' },
    });
    await expect(book(theirs, '10:30')).resolves.toBeDefined();
    await expect(book(mine, '10:00')).resolves.toBeDefined();

    await mine.call('scheduling.holdSlot', place('12:00'));
    await expect(book(theirs, '12:00', { acceptsHeld: true })).resolves.toBeDefined();
    expect(await refusalOf(book(mine, '12:00'))).toMatchObject({ code: 'SLOT_TAKEN' });
  });

  it('is not moved to by others unless they mean it', async () => {
    const { _id, revision } = await book(theirs, '14:00');
    await mine.call('scheduling.holdSlot', place('15:00'));
    const step = { appointmentId: _id, revision, ...place('15:00') };
    expect(await refusalOf(theirs.call('scheduling.moveAppointment', step))).toMatchObject({
      code: 'SLOT_HELD',
      parameters: { by: 'Maria Okafor' },
    });
    const moved = await theirs.call('scheduling.moveAppointment', { ...step, acceptsHeld: true });
    expect(clinicTimeOfDay(moved.dateTime, 'Europe/Vienna')).toBe('15:00');
  });

  it('is not among the free times of others, nor their next free one, nor a walk-in’s', async () => {
    const freeAt = async (station: TestWorkstation) => {
      const { slots } = await station.call('scheduling.listFreeSlots', {
        doctorId: doctor._id,
        date: DATE,
        duration: 30,
      });
      return slots.slice(0, 2).map(({ dateTime }) => clinicTimeOfDay(dateTime, 'Europe/Vienna'));
    };
    const nextFree = async (station: TestWorkstation) => {
      const { openings } = await station.call('scheduling.findNextFree', {
        among: { kind: 'doctor', doctorId: doctor._id },
        duration: 30,
        from: DATE,
      });
      return openings[0] && clinicTimeOfDay(openings[0].dateTime, 'Europe/Vienna');
    };
    await mine.call('scheduling.holdSlot', place('08:45', 45));
    expect(await freeAt(mine)).toEqual(['08:45', '09:00']);
    expect(await freeAt(theirs)).toEqual(['09:30', '09:45']);
    expect(await nextFree(mine)).toBe('09:00');
    expect(await nextFree(theirs)).toBe('09:30');
    const walkIn = await theirs.call('scheduling.bookWalkIn', {
      patientId,
      doctorId: doctor._id,
      reason: 'Fell',
    });
    expect(clinicTimeOfDay(walkIn.dateTime, 'Europe/Vienna')).toBe('09:30');
  });

  it('is on the five-minute grid, of a doctor who is here, and names no patient', async () => {
    const offGrid = mine.call('scheduling.holdSlot', place('10:02'));
    expect(await refusalOf(offGrid)).toMatchObject({ code: 'INVALID_INPUT' });
    const nobody = { ...place('10:00'), doctorId: patientId };
    expect(await refusalOf(mine.call('scheduling.holdSlot', nobody))).toMatchObject({ code: 'NOT_FOUND' });
    await mine.call('scheduling.holdSlot', place('10:00'));
    const stored = await mine.collections.slotHolds.raw.findOne({});
    expect(Object.keys(stored ?? {}).toSorted()).toEqual([
      '_id',
      'dateTime',
      'doctorId',
      'duration',
      'expiresAt',
      'holderId',
      'occupiedSlots',
    ]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let station: TestWorkstation;
let doctor: User;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

// It is Tuesday, 10 March, 09:00 in Vienna; the doctor works on Wednesdays from 10:00 to 11:00.
beforeEach(async () => {
  clinic = await createTestClinic(database);
  const availability = [
    { day: 'Wednesday' as const, startTime: '10:00', endTime: '11:00', isAvailable: true },
  ];
  doctor = await clinic.addStaff('doctor', { specialization: 'Cardiology', availability });
  station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('receptionist'));
});
afterEach(() => clinic.stop());

/** Tomorrow, on two Wednesdays behind it, and one far away, at ten. */
const TEN = '2026-03-11T09:00:00.000Z';
const HALF_PAST = '2026-03-11T09:30:00.000Z';
const NEXT_WEEK = '2026-03-18T09:00:00.000Z';
const LATER = '2026-04-29T08:00:00.000Z';

const later = (seconds: number) => {
  clinic.clock.now = new Date(clinic.clock.now.getTime() + seconds * 1_000);
};

async function book(dateTime: string, patientId?: string) {
  return station.call('scheduling.bookAppointment', {
    patientId: patientId ?? (await registerPatient(station))._id,
    doctorId: doctor._id,
    dateTime,
    duration: 30,
    type: 'consultation',
    reason: 'Palpitations',
    acceptsOutsideAvailability: true,
  });
}

type Wish = Partial<ChannelInput<'scheduling.addToWaitlist'>>;

async function wait(fields: Wish = {}, at = station) {
  const patientId = fields.patientId ?? (await registerPatient(at))._id;
  const wish = { duration: 30, type: 'follow-up' as const, reason: 'Results', ...fields, patientId };
  const { entryId } = await at.call('scheduling.addToWaitlist', wish);
  return { patientId, entryId, revision: 1 };
}

/** Somebody on the list who wants to come earlier than an appointment of theirs. */
async function wantsEarlier(dateTime: string, fields: Wish = {}) {
  const booked = await book(dateTime);
  const entry = await wait({ patientId: booked.patient._id, appointmentId: booked._id, ...fields });
  return { ...entry, booked };
}

const stepOf = ({ _id, revision }: AppointmentView) => ({ appointmentId: _id, revision });
const cancel = (appointment: AppointmentView) =>
  station.call('scheduling.cancelAppointment', { ...stepOf(appointment), reason: 'Ill' });
const offers = (at = station) => at.call('scheduling.getWaitlistOffers', {});
const entries = () => station.call('scheduling.listWaitlist', {}).then((list) => list.entries);
const offered = async () =>
  (await offers()).offers.map(({ dateTime, fits }) => [dateTime, fits.map(({ entryId }) => entryId)]);
const take = (entry: { entryId: string; revision: number }, dateTime: string, at = station) =>
  at.call('scheduling.bookFromWaitlist', { ...entry, doctorId: doctor._id, dateTime });
const storedEntry = async (id: string) =>
  (await station.collections.waitlistEntries.find({})).find(({ _id }) => _id === id);
const booked = () =>
  station.collections.appointments.find({ status: 'scheduled' }, { sort: { dateTime: 1 } });

describe('the waitlist', () => {
  it('shows who waits, longest first, with the first openings that fit', async () => {
    const first = await wait({ doctorId: doctor._id });
    later(60);
    const second = await wantsEarlier(LATER, {
      specialization: 'Cardiology',
      earliest: '10:30',
      isUrgent: true,
    });
    later(60);
    const third = await wait({ specialization: 'Paediatrics' });
    const list = await entries();
    expect(list.map(({ _id }) => _id)).toEqual([first.entryId, second.entryId, third.entryId]);
    expect(list.map((one) => one.openings.map(({ dateTime }) => dateTime))).toEqual([
      [TEN, HALF_PAST, NEXT_WEEK],
      [HALF_PAST, '2026-03-18T09:30:00.000Z', '2026-03-25T09:30:00.000Z'],
      [],
    ]);
    expect(list[1]).toMatchObject({
      isUrgent: true,
      appointment: { dateTime: LATER, doctor: { _id: doctor._id } },
    });
    expect(await offers()).toMatchObject({ waiting: 3, withOpening: 2, offers: [] });
  });

  it('offers only what is earlier than the appointment they have, and not where they are booked elsewhere', async () => {
    const { patientId } = await wantsEarlier('2026-03-18T09:30:00.000Z');
    const other = await clinic.addStaff('doctor');
    await station.call('scheduling.bookAppointment', {
      patientId,
      doctorId: other._id,
      dateTime: '2026-03-11T09:15:00.000Z',
      duration: 15,
      type: 'consultation',
      reason: 'Test',
    });
    await station.call('scheduling.addException', {
      doctorId: other._id,
      kind: 'leave',
      from: '2026-03-09T23:00:00.000Z',
      to: '2026-05-01T00:00:00.000Z',
      reason: 'Leave',
    });
    const [entry] = await entries();
    expect(entry?.openings.map(({ dateTime }) => dateTime)).toEqual([HALF_PAST, NEXT_WEEK]);
  });

  it('keeps an appointment once, whoever puts it there', async () => {
    const { booked: appointment, patientId } = await wantsEarlier(LATER);
    const again = wait({ patientId, appointmentId: appointment._id });
    expect(await refusalOf(again)).toMatchObject({ code: 'ALREADY_ON_WAITLIST' });
    const others = wait({ appointmentId: appointment._id });
    expect(await refusalOf(others)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(wait({ notAfter: '2026-03-09' }))).toMatchObject({
      fields: { notAfter: 'IN_THE_PAST' },
    });
    expect(await entries()).toHaveLength(1);
  });

  it('ends an entry by hand with a reason, and with its last day', async () => {
    const removed = await wait();
    await wait({ notAfter: '2026-03-11' });
    await station.call('scheduling.removeFromWaitlist', {
      entryId: removed.entryId,
      revision: 1,
      reason: 'Found another doctor',
    });
    expect(await entries()).toHaveLength(1);
    expect(await storedEntry(removed.entryId)).toMatchObject({
      status: 'removed',
      endReason: 'Found another doctor',
    });
    clinic.clock.now = new Date('2026-03-11T23:30:00.000Z');
    expect(await entries()).toEqual([]);
  });

  it('ends an entry with its appointment: cancelled, begun or over; its undo brings it back', async () => {
    const { booked: appointment } = await wantsEarlier(LATER);
    const due = await wantsEarlier(TEN);
    const cancelled = await cancel(appointment);
    expect((await entries()).map(({ _id }) => _id)).toEqual([due.entryId]);
    await station.call('scheduling.bookAgain', { appointments: [stepOf(cancelled)] });
    expect(await entries()).toHaveLength(2);
    clinic.clock.now = new Date(TEN);
    expect(await entries()).toHaveLength(1);
  });

  it('waits on until the new day of an appointment that is moved', async () => {
    const { booked: appointment } = await wantsEarlier(TEN);
    const place = { doctorId: doctor._id, dateTime: LATER, duration: 30, acceptsOutsideAvailability: true };
    await station.call('scheduling.moveAppointment', { ...stepOf(appointment), ...place });
    clinic.clock.now = new Date('2026-04-02T08:00:00.000Z');
    expect(await entries()).toHaveLength(1);
  });

  it('is in the audit log: who was put on it, seen on it, and taken off it', async () => {
    const { entryId, patientId } = await wait();
    await entries();
    await station.call('scheduling.removeFromWaitlist', { entryId, revision: 1, reason: 'Found another' });
    const logged = await station.collections.auditLogs.find({ resource: 'Appointment' });
    expect(logged.map(({ action, description }) => `${action} ${description}`)).toEqual([
      expect.stringMatching(/^CREATE Put PAT-\d+ on the waitlist$/),
      'VIEW Saw the waitlist',
      'UPDATE Took the patient off the waitlist',
    ]);
    expect(logged[0]).toMatchObject({ patientId, resourceId: entryId });
    expect(logged[1]?.changes?.shown).toEqual([expect.stringMatching(/^PAT-/)]);
  });
});

describe('a time that is given up', () => {
  it('is offered when its undo has passed, not before, to those whom it fits', async () => {
    const freed = await book(TEN);
    await book(HALF_PAST);
    const fits = await wantsEarlier(NEXT_WEEK);
    later(1);
    const second = await wait({ doctorId: doctor._id, weekdays: ['Wednesday'] });
    await wait({ earliest: '10:30' });
    await wait({ duration: 45 });
    const before = clinic.clock.now;
    await cancel(freed);
    later(11);
    expect(await offers()).toMatchObject({
      offers: [],
      nextOfferAt: new Date(before.getTime() + 12_000).toISOString(),
    });
    expect((await entries())[0]?.openings).toEqual([]);
    later(1);
    expect(await offered()).toEqual([[TEN, [fits.entryId, second.entryId]]]);
    expect((await offers()).nextOfferAt).toBeUndefined();
    expect((await entries())[0]?.openings).toMatchObject([{ dateTime: TEN }]);
  });

  it('is offered after a move as well, but not where the move is taken back', async () => {
    const appointment = await book(TEN);
    const waiting = await wait({ notAfter: '2026-03-11' });
    await book(HALF_PAST);
    const place = { doctorId: doctor._id, duration: 30, acceptsOutsideAvailability: true };
    const move = (one: AppointmentView, dateTime: string) =>
      station.call('scheduling.moveAppointment', { ...stepOf(one), ...place, dateTime });
    const moved = await move(appointment, LATER);
    later(12);
    expect(await offered()).toEqual([[TEN, [waiting.entryId]]]);
    await move(moved, TEN);
    later(12);
    expect(await offered()).toEqual([]);
  });

  it('is not offered while somebody else has taken it', async () => {
    const freed = await book(TEN);
    await wait();
    await cancel(freed);
    later(12);
    await book(TEN);
    expect(await offered()).toEqual([]);
  });

  it('is booked in one step, and the entry is closed with it', async () => {
    const freed = await book(TEN);
    const entry = await wait({ reason: 'Results' });
    await cancel(freed);
    later(12);
    const appointment = await take(entry, TEN);
    expect(appointment).toMatchObject({ dateTime: TEN, duration: 30, type: 'follow-up', reason: 'Results' });
    expect(await entries()).toEqual([]);
    expect(await storedEntry(entry.entryId)).toMatchObject({
      status: 'booked',
      bookedAppointmentId: appointment._id,
    });
    expect(await offered()).toEqual([]);
  });

  it('takes the later appointment there, whose time is then offered to the next', async () => {
    const freed = await book(TEN);
    const first = await wantsEarlier(NEXT_WEEK);
    later(1);
    const next = await wait({ notBefore: '2026-03-12' });
    await cancel(freed);
    later(12);
    const moved = await take(first, TEN);
    expect(moved._id).toBe(first.booked._id);
    expect((await booked()).map(({ dateTime }) => dateTime)).toEqual([TEN]);
    later(12);
    expect(await offered()).toEqual([[NEXT_WEEK, [next.entryId]]]);
  });

  it('is not offered again to somebody who cannot take it', async () => {
    const freed = await book(TEN);
    const first = await wait();
    later(1);
    const second = await wait();
    await cancel(freed);
    later(12);
    await station.call('scheduling.declineOffer', {
      entryId: first.entryId,
      revision: 1,
      doctorId: doctor._id,
      dateTime: TEN,
    });
    expect(await offered()).toEqual([[TEN, [second.entryId]]]);
    expect((await entries())[0]?.openings[0]).toMatchObject({ dateTime: HALF_PAST });
    expect(await refusalOf(take(first, TEN))).toMatchObject({ code: 'EDIT_CONFLICT' });
  });

  it('is won by one of two workstations, and the entry is closed once', async () => {
    const freed = await book(TEN);
    const entry = await wantsEarlier(NEXT_WEEK);
    await cancel(freed);
    later(12);
    const second = await clinic.openWorkstation();
    await second.signIn(await clinic.addStaff('receptionist'));
    expect(await offers(second)).toEqual(await offers());
    const outcomes = await Promise.allSettled([take(entry, TEN), take(entry, TEN, second)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await booked()).map(({ dateTime }) => dateTime)).toEqual([TEN]);
    const closings = await station.collections.auditLogs.find({
      resourceId: { $exists: true },
      description: { $regex: '^Ended a wait' },
    });
    expect(closings).toHaveLength(1);
  });

  it('goes to one of two who wait where both are given it at once, and the other waits on', async () => {
    const one = await wait();
    const other = await wait();
    const second = await clinic.openWorkstation();
    await second.signIn(await clinic.addStaff('receptionist'));
    const outcomes = await Promise.allSettled([take(one, TEN), take(other, TEN, second)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await booked()).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });
});

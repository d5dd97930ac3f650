import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput, ChannelOutput } from '#shared/contract/contract.ts';
import { clinicDate, clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import type { User } from '#shared/domain/user.ts';
import { openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let station: TestWorkstation;
let doctor: User;
let patientId: string;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

// It is Tuesday, 10 March, 09:00 in Vienna; doctors work every day from 08:00 to 18:00. Summer begins on 29 March.
beforeEach(async () => {
  ({ clinic, desk: station, doctor, patientId } = await openFrontDesk(database));
});
afterEach(() => clinic.stop());

/** Every Wednesday at ten from 11 March on, as moments. */
const WEDNESDAYS = [
  '2026-03-11T09:00:00.000Z',
  '2026-03-18T09:00:00.000Z',
  '2026-03-25T09:00:00.000Z',
  '2026-04-01T08:00:00.000Z',
] as const;
const [FIRST] = WEDNESDAYS;

type Booked = ChannelOutput<'scheduling.bookSeries'>['appointments'];

const place = () => ({ doctorId: doctor._id, duration: 30 });

function preview(fields: Partial<ChannelInput<'scheduling.previewSeries'>> = {}) {
  const question = { patientId, ...place(), dateTime: FIRST, everyWeeks: 1, times: 4, ...fields };
  return station.call('scheduling.previewSeries', question).then(({ places }) => places);
}

async function bookSeries(fields: Partial<ChannelInput<'scheduling.bookSeries'>> = {}, at = station) {
  const { appointments } = await at.call('scheduling.bookSeries', {
    patientId,
    ...place(),
    type: 'follow-up',
    reason: 'Physiotherapy',
    everyWeeks: 1,
    dates: WEDNESDAYS.map((dateTime) => ({ dateTime })),
    ...fields,
  });
  return appointments;
}

async function bookOne(dateTime: string, fields: Partial<ChannelInput<'scheduling.bookAppointment'>> = {}) {
  return station.call('scheduling.bookAppointment', {
    patientId: fields.patientId ?? (await registerPatient(station))._id,
    ...place(),
    dateTime,
    type: 'consultation',
    reason: 'Test',
    ...fields,
  });
}

const stepOf = ({ _id, revision }: Booked[number]) => ({ appointmentId: _id, revision });
const stored = () => station.collections.appointments.find({}, { sort: { dateTime: 1 } });
const starts = async () =>
  (await stored())
    .filter(({ status }) => status !== 'cancelled')
    .map(
      ({ dateTime }) =>
        `${clinicDate(dateTime, 'Europe/Vienna')} ${clinicTimeOfDay(dateTime, 'Europe/Vienna')}`,
    );
const moment = (dateTime: string | undefined) => new Date(dateTime ?? '').toISOString();

describe('the list of dates', () => {
  it('says of each what is in its way, and which other times of that day are free for both', async () => {
    const other = await clinic.addStaff('doctor');
    await bookOne('2026-03-18T09:15:00.000Z');
    await bookOne('2026-03-25T08:45:00.000Z', { patientId, doctorId: other._id });
    await station.call('scheduling.addException', {
      doctorId: doctor._id,
      kind: 'leave',
      from: '2026-03-31T22:00:00.000Z',
      to: '2026-04-01T10:00:00.000Z',
      reason: 'Congress',
    });
    const places = await preview();
    expect(places.map(({ state }) => state)).toEqual(['free', 'taken', 'patient-booked', 'outside']);
    expect(places.map(({ dateTime }) => moment(dateTime))).toEqual(WEDNESDAYS);
    expect(places[3]?.closed).toEqual({ kind: 'leave', reason: 'Congress' });
    expect(places[0]?.others).toEqual([]);
    expect(places[1]?.others).toContain('2026-03-18T08:45:00.000Z');
    expect(places[1]?.others).not.toContain('2026-03-18T09:00:00.000Z');
    expect(places[2]?.others).not.toContain('2026-03-25T09:00:00.000Z');
    expect(places[3]?.others[0]).toBe('2026-04-01T10:00:00.000Z');
  });

  it('knows the hour that the clocks skip, and what is past', async () => {
    const night = await preview({ dateTime: '2026-03-22T01:30:00.000Z', times: 2 });
    expect(night[1]).toMatchObject({ date: '2026-03-29', state: 'skipped' });
    const past = await preview({ dateTime: '2026-03-04T09:00:00.000Z', times: 2 });
    expect(past.map(({ state }) => state)).toEqual(['past', 'free']);
  });
});

describe('booking a series', () => {
  it('gives each its own number and audit entry, and its place in the series', async () => {
    const booked = await bookSeries();
    expect(booked.map(({ dateTime }) => dateTime)).toEqual(WEDNESDAYS);
    const seriesId = booked[0]?.series?.seriesId;
    expect(booked.map(({ series }) => series)).toEqual(
      [1, 2, 3, 4].map((number) => ({ seriesId, number, of: 4, everyWeeks: 1 })),
    );
    expect(new Set(booked.map(({ appointmentId }) => appointmentId)).size).toBe(4);
    const entries = await station.collections.auditLogs.find({ resource: 'Appointment', action: 'CREATE' });
    expect(entries.map(({ resourceId }) => resourceId)).toEqual(booked.map(({ _id }) => _id));
    const read = await station.call('scheduling.getSeries', { seriesId: seriesId ?? '' });
    expect(read.appointments).toEqual(booked);
  });

  it('takes what was chosen: another time of a day, one outside of the hours, one left out', async () => {
    const dates = [
      { dateTime: WEDNESDAYS[0] },
      { dateTime: '2026-03-18T19:00:00.000Z', acceptsOutsideAvailability: true },
      { dateTime: '2026-04-01T09:30:00.000Z' },
    ];
    expect((await bookSeries({ dates })).map(({ series }) => series?.number)).toEqual([1, 2, 3]);
    expect(await starts()).toEqual(['2026-03-11 10:00', '2026-03-18 20:00', '2026-04-01 11:30']);
  });

  it('saves nothing where somebody took one of the times meanwhile, whoever the judge is', async () => {
    await preview();
    await bookOne(WEDNESDAYS[3]);
    expect(await refusalOf(bookSeries())).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await stored()).toHaveLength(1);
    const mine = await bookOne('2026-03-18T10:00:00.000Z', { patientId });
    const elsewhere = { doctorId: (await clinic.addStaff('doctor'))._id };
    const dates = [{ dateTime: FIRST }, { dateTime: '2026-03-18T10:00:00.000Z' }];
    expect(await refusalOf(bookSeries({ ...elsewhere, dates }))).toMatchObject({
      code: 'PATIENT_ALREADY_BOOKED',
    });
    expect((await stored()).map(({ _id }) => _id)).toContain(mine._id);
    expect(await stored()).toHaveLength(2);
  });

  it('lets one of two that want the same times win all of them, the other none', async () => {
    const second = await clinic.openWorkstation();
    await second.signIn(await clinic.addStaff('receptionist'));
    const other = (await registerPatient(second, { firstName: 'Otto' }))._id;
    const outcomes = await Promise.allSettled([bookSeries(), bookSeries({ patientId: other }, second)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const all = await stored();
    expect(all).toHaveLength(4);
    expect(new Set(all.map((one) => one.patientId)).size).toBe(1);
  });

  it('refuses what is no series, and a time outside of the hours that is not meant', async () => {
    const twice = [{ dateTime: FIRST }, { dateTime: '2026-03-12T09:00:00.000Z' }];
    expect(await refusalOf(bookSeries({ dates: twice }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { dates: 'INVALID' },
    });
    expect(await refusalOf(bookSeries({ dates: [{ dateTime: FIRST }] }))).toMatchObject({
      fields: { dates: 'SERIES_TOO_SHORT' },
    });
    const late = [{ dateTime: FIRST }, { dateTime: '2026-03-18T19:00:00.000Z' }];
    expect(await refusalOf(bookSeries({ dates: late }))).toMatchObject({ code: 'OUTSIDE_AVAILABILITY' });
    expect(await stored()).toEqual([]);
  });
});

describe('moving this one and the rest', () => {
  const previewMove = (first: Booked[number] | undefined, dateTime: string, staying: string[] = []) =>
    station
      .call('scheduling.previewSeriesMove', {
        appointmentId: first?._id ?? '',
        ...place(),
        dateTime,
        staying,
      })
      .then(({ rest }) => rest);
  const moveAll = (rest: Awaited<ReturnType<typeof previewMove>>) =>
    station.call('scheduling.moveSeries', {
      moves: rest.map(({ appointmentId, revision, place: to }) => ({
        appointmentId,
        revision,
        ...place(),
        dateTime: to.dateTime ?? '',
      })),
    });

  it('shifts each by weekday and wall clock, leaves those before and those that are over, and can be undone', async () => {
    const booked = await bookSeries();
    await station.call('scheduling.cancelAppointment', {
      ...stepOf(booked[2] as Booked[number]),
      reason: 'Ill',
    });
    const rest = await previewMove(booked[1], '2026-03-19T10:15:00.000Z');
    expect(rest.map(({ appointmentId }) => appointmentId)).toEqual([booked[1]?._id, booked[3]?._id]);
    expect(rest.map(({ place: { state } }) => state)).toEqual(['free', 'free']);
    const { appointments } = await moveAll(rest);
    expect(await starts()).toEqual(['2026-03-11 10:00', '2026-03-19 11:15', '2026-04-02 11:15']);
    await station.call('scheduling.moveSeries', {
      moves: appointments.map((one, index) => ({
        ...stepOf(one),
        ...place(),
        dateTime: rest[index]?.from ?? '',
        acceptsOutsideAvailability: true,
      })),
    });
    expect(await starts()).toEqual(['2026-03-11 10:00', '2026-03-18 10:00', '2026-04-01 10:00']);
  });

  it('lets each come to lie where the next one was', async () => {
    const booked = await bookSeries();
    const rest = await previewMove(booked[0], WEDNESDAYS[1]);
    expect(rest.map(({ place: { state } }) => state)).toEqual(['free', 'free', 'free', 'free']);
    await moveAll(rest);
    expect(await starts()).toEqual([
      '2026-03-18 10:00',
      '2026-03-25 10:00',
      '2026-04-01 10:00',
      '2026-04-08 10:00',
    ]);
    const staying = await previewMove(booked[0], WEDNESDAYS[2], [booked[2]?._id ?? '']);
    expect(staying.map(({ place: { state } }) => state)).toEqual(['free', 'taken', 'free', 'free']);
  });

  it('moves nothing where one of the times is taken or one of them has changed since', async () => {
    const booked = await bookSeries();
    const rest = await previewMove(booked[0], '2026-03-11T10:00:00.000Z');
    const before = await starts();
    const taken = await bookOne('2026-04-01T09:00:00.000Z');
    expect(await refusalOf(moveAll(rest))).toMatchObject({ code: 'SLOT_TAKEN' });
    await station.call('scheduling.cancelAppointment', { ...stepOf(taken), reason: 'Mistake' });
    expect(await starts()).toEqual(before);
    await station.call('scheduling.confirmAppointment', stepOf(booked[3] as Booked[number]));
    expect(await refusalOf(moveAll(rest))).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await starts()).toEqual(before);
    expect((await stored()).filter(({ occupiedSlots }) => occupiedSlots)).toHaveLength(4);
  });

  it('refuses to move appointments that are of no common series', async () => {
    const booked = await bookSeries();
    const alone = await bookOne('2026-03-12T09:00:00.000Z');
    const moves = [booked[0] as Booked[number], alone].map((one) => ({
      ...stepOf(one),
      ...place(),
      dateTime: '2026-03-13T09:00:00.000Z',
    }));
    expect(await refusalOf(station.call('scheduling.moveSeries', { moves }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('cancelling this one and the rest', () => {
  const cancel = (appointments: Booked) =>
    station
      .call('scheduling.cancelSeries', { appointments: appointments.map(stepOf), reason: 'Moved away' })
      .then((answer) => answer.appointments);
  const bookAgain = (appointments: Booked) =>
    station.call('scheduling.bookAgain', { appointments: appointments.map(stepOf) });

  it('gives all their times back with the reason, and its undo books them again in the same series', async () => {
    const booked = await bookSeries();
    const cancelled = await cancel(booked.slice(1));
    expect(cancelled.map(({ status, cancelReason }) => [status, cancelReason])).toEqual(
      Array.from({ length: 3 }, () => ['cancelled', 'Moved away']),
    );
    expect(await starts()).toEqual(['2026-03-11 10:00']);
    const { appointments } = await bookAgain(cancelled);
    expect(appointments.map(({ series }) => series)).toEqual(booked.slice(1).map(({ series }) => series));
    expect(await starts()).toEqual(
      booked.map(({ dateTime }) => `${clinicDate(dateTime, 'Europe/Vienna')} 10:00`),
    );
  });

  it('undoes nothing where somebody has taken one of the times, and says so', async () => {
    const cancelled = await cancel(await bookSeries());
    await bookOne(WEDNESDAYS[2]);
    expect(await refusalOf(bookAgain(cancelled))).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await starts()).toEqual(['2026-03-25 10:00']);
  });

  it('cancels nothing where one of them has changed since, and books again only what is cancelled', async () => {
    const booked = await bookSeries();
    await station.call('scheduling.confirmAppointment', stepOf(booked[1] as Booked[number]));
    expect(await refusalOf(cancel(booked))).toMatchObject({ code: 'EDIT_CONFLICT' });
    expect(await starts()).toHaveLength(4);
    expect(await refusalOf(bookAgain(booked.slice(2)))).toMatchObject({ code: 'STATUS_STEP_REFUSED' });
  });
});

import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergeField } from '#shared/domain/patient-merge.ts';
import { type FrontDesk, openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { mergeAsSeen } from './merge-as-seen.ts';
import { everythingOf, fillRecord, recordContents, takenFields } from './random-records.ts';

let database: TestDatabase;
let front: FrontDesk;

beforeAll(async () => {
  database = await startTestDatabase();
  front = await openFrontDesk(database);
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
});

type Person = Parameters<typeof registerPatient>[1];

const twice = async (one: Person = {}, other: Person = {}) =>
  [
    (await registerPatient(front.desk, { lastName: 'Okafor', firstName: 'Amaka', ...one }))._id,
    (await registerPatient(front.desk, { lastName: 'Okafor', firstName: 'Amaka', ...other }))._id,
  ] as [string, string];

const compare = (patientIds: [string, string]) => front.desk.call('patients.compareRecords', { patientIds });

const merge = (ids: [string, string], taken: MergeField[] = []) => mergeAsSeen(front.desk, ids, taken);

const ownersOf = async (ids: readonly string[], collection: 'appointments' | 'visits') =>
  (
    await front.desk.collections[collection].raw
      .find({ patientId: { $in: ids.map((id) => new ObjectId(id)) } })
      .toArray()
  ).map(({ patientId }) => String(patientId));

describe('merging two records of one person', () => {
  it('and parting them again leaves every document of both as it was', async () => {
    const { desk, doctor } = front;
    await fc.assert(
      fc.asyncProperty(recordContents, recordContents, takenFields, async (one, other, taken) => {
        const ids = await twice({ phone: '+43 660 1111111' }, { email: undefined, phone: undefined });
        await fillRecord(desk.collections, ids[0], one, { doctorId: doctor._id, hour: 7 });
        await fillRecord(desk.collections, ids[1], other, { doctorId: doctor._id, hour: 8 });
        // Search keys follow from what stands in the record.
        await desk.call('patients.updatePatient', {
          patientId: ids[0],
          edits: { firstName: { base: 'Amaka', value: 'Ama' } },
        });
        await desk.call('patients.updatePatient', {
          patientId: ids[1],
          edits: { firstName: { base: 'Amaka', value: 'Amaka Joy' } },
        });
        const before = await everythingOf(desk.collections, ids);

        const { mergeId } = await merge(ids, taken);
        const merged = await everythingOf(desk.collections, ids);
        expect(merged).not.toEqual(before);
        expect(new Set(await ownersOf(ids, 'appointments')).has(ids[1])).toBe(false);

        const { kept } = await desk.call('patients.unmergeRecords', { mergeId });
        expect(kept).toEqual([]);
        expect(await everythingOf(desk.collections, ids)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('joins what is clinical, and takes of the rest what was chosen', async () => {
    const { desk, doctor } = front;
    const ids = await twice(
      { phone: '+43 660 1000001' },
      { phone: '+43 660 2000002', email: 'amaka@example.org' },
    );
    const none = {
      insurance: undefined,
      bloodGroup: undefined,
      vitalsAt: undefined,
      waiting: 0,
      notifications: 0,
    };
    const empty = { ...none, appointments: [], visits: 0, prescriptions: 0, records: 0 };
    const asthma = { kind: 'condition', text: 'Asthma', isRemoved: false, nextDue: undefined } as const;
    const gout = { kind: 'condition', text: 'Gout', isRemoved: false, nextDue: undefined } as const;
    await fillRecord(
      desk.collections,
      ids[0],
      { ...empty, allergies: ['Latex'], history: [asthma], totalVisits: 2 },
      { doctorId: doctor._id, hour: 7 },
    );
    await fillRecord(
      desk.collections,
      ids[1],
      { ...empty, allergies: ['Latex', 'penicillin'], history: [asthma, gout], totalVisits: 3 },
      { doctorId: doctor._id, hour: 8 },
    );
    await merge(ids, ['email']);
    const patient = await desk.collections.patients.findOne({ _id: new ObjectId(ids[0]) });
    const user = await desk.collections.users.findOne({ _id: new ObjectId(patient?.userId) });
    expect(patient?.medicalHistory).toEqual({ chronicConditions: ['Asthma', 'Gout'] });
    expect(patient?.historyEntries).toHaveLength(3);
    expect(patient?.totalVisits).toBe(5);
    expect(user?.allergies).toEqual(['Latex', 'penicillin']);
    expect([user?.email, user?.phone]).toEqual(['amaka@example.org', '+43 660 1000001']);
  });

  it('lets the merged number find the patient, and says where a record is now', async () => {
    const { desk } = front;
    const ids = await twice({ lastName: 'Nwosu' }, { lastName: 'Nwosu-Eze' });
    const number = (await desk.call('patients.getPatient', { patientId: ids[1] })).patientId;
    await merge(ids);
    const found = await desk.call('patients.searchPatients', { text: number });
    expect(found.patients.map(({ _id }) => _id)).toEqual([ids[0]]);
    expect((await desk.call('patients.searchPatients', { text: 'nwosu' })).patients).toHaveLength(1);
    const refused = await refusalOf(desk.call('patients.getPatient', { patientId: ids[1] }));
    expect(refused).toMatchObject({ code: 'PATIENT_MERGED', parameters: { into: ids[0] } });
  });

  it('leaves the audit log as it was, and finds it under both numbers', async () => {
    const { desk, clinic } = front;
    const ids = await twice({ lastName: 'Audited' }, { lastName: 'Audited' });
    const numbers = [];
    for (const patientId of ids)
      numbers.push((await desk.call('patients.getPatient', { patientId })).patientId);
    await desk.settle();
    const stored = await desk.collections.auditLogs.find({}, { sort: { _id: 1 } });
    await merge(ids);
    const admin = await clinic.openWorkstation();
    await admin.signIn(await clinic.addStaff('admin'));
    const [one, other] = await Promise.all(
      numbers.map(async (patientNumber) =>
        (await admin.call('audit.listEntries', { filter: { patientNumber } })).entries.map(({ _id }) => _id),
      ),
    );
    expect(one).toEqual(other);
    expect(one?.length).toBeGreaterThanOrEqual(6);
    const after = await desk.collections.auditLogs.find({}, { sort: { _id: 1 }, limit: stored.length });
    expect(after).toEqual(stored);
  });

  it('is refused while both have an appointment at one time, and goes on when one is cancelled', async () => {
    const { desk, doctor, clinic } = front;
    const second = await clinic.addStaff('doctor');
    const ids = await twice({ lastName: 'Busy' }, { lastName: 'Busy' });
    const book = (patientId: string, doctorId: string) =>
      desk.call('scheduling.bookAppointment', {
        patientId,
        doctorId,
        dateTime: '2026-03-12T09:00:00.000Z',
        duration: 30,
        type: 'consultation',
        reason: 'Cough',
      });
    const first = await book(ids[0], doctor._id);
    const other = await book(ids[1], second._id);
    const { sameTimes } = await compare(ids);
    expect(sameTimes.map((pair) => pair.map(({ _id }) => _id))).toEqual([[first._id, other._id]]);
    expect(await refusalOf(merge(ids))).toMatchObject({ code: 'MERGE_APPOINTMENTS_CLASH' });
    expect(await ownersOf(ids, 'appointments')).toHaveLength(2);
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: other._id,
      revision: other.revision,
      reason: 'The two records are one person',
    });
    await merge(ids);
    expect(await ownersOf(ids, 'appointments')).toEqual([ids[0], ids[0]]);
  });

  it('keeps two past appointments at one time, and their time when they are parted again', async () => {
    const { desk, doctor } = front;
    const ids = await twice({ lastName: 'Past' }, { lastName: 'Past' });
    const none = { allergies: undefined, bloodGroup: undefined, insurance: undefined, history: undefined };
    const past = { ...none, vitalsAt: undefined, totalVisits: 1, visits: 0, prescriptions: 0, records: 0 };
    const contents = { ...past, appointments: ['completed' as const], waiting: 0, notifications: 0 };
    for (const id of ids) await fillRecord(desk.collections, id, contents, { doctorId: doctor._id, hour: 9 });
    // The moment of the second is that of the first.
    const [one, other] = await desk.collections.appointments.find(
      { patientId: { $in: ids.map((id) => new ObjectId(id)) } },
      { sort: { _id: 1 } },
    );
    if (!one || !other) throw new Error('Two appointments');
    await desk.collections.appointments.raw.updateOne(
      { _id: new ObjectId(other._id) },
      { $set: { dateTime: new Date(one.dateTime), occupiedSlots: one.occupiedSlots ?? [] } },
    );
    const before = await everythingOf(desk.collections, ids);
    const { mergeId } = await merge(ids);
    expect(await ownersOf(ids, 'appointments')).toEqual([ids[0], ids[0]]);
    await desk.call('patients.unmergeRecords', { mergeId });
    expect(await everythingOf(desk.collections, ids)).toEqual(before);
  });

  it('is refused while one has an appointment to come at a time when the other was here', async () => {
    const { desk, doctor } = front;
    const ids = await twice({ lastName: 'Overlap' }, { lastName: 'Overlap' });
    const none = { allergies: undefined, bloodGroup: undefined, insurance: undefined, history: undefined };
    const empty = { ...none, vitalsAt: undefined, totalVisits: 0, visits: 0, prescriptions: 0, records: 0 };
    const contents = { ...empty, waiting: 0, notifications: 0 };
    const statuses = ['completed', 'scheduled'] as const;
    for (const [index, id] of ids.entries()) {
      const appointments = statuses.slice(index, index + 1);
      await fillRecord(
        desk.collections,
        id,
        { ...contents, appointments },
        { doctorId: doctor._id, hour: 6 },
      );
    }
    const [here, toCome] = await desk.collections.appointments.find(
      { patientId: { $in: ids.map((id) => new ObjectId(id)) } },
      { sort: { status: 1 } },
    );
    if (!here || !toCome) throw new Error('Two appointments');
    await desk.collections.appointments.raw.updateOne(
      { _id: new ObjectId(toCome._id) },
      { $set: { dateTime: new Date(here.dateTime), occupiedSlots: here.occupiedSlots ?? [] } },
    );
    for (const pair of [ids, ids.toReversed() as [string, string]]) {
      expect(await refusalOf(merge(pair))).toMatchObject({ code: 'MERGE_APPOINTMENTS_CLASH' });
    }
  });

  it('is refused where a record changed since they were compared', async () => {
    const { desk } = front;
    const ids = await twice({ lastName: 'Moved' }, { lastName: 'Moved' });
    const { sides } = await compare(ids);
    await desk.call('patients.updatePatient', {
      patientId: ids[1],
      edits: { phone: { base: null, value: '0660 999999' } },
    });
    const [survivor, absorbed] = sides.map(({ _id, revision, userRevision }) => ({
      patientId: _id,
      revision,
      userRevision,
    }));
    if (!survivor || !absorbed) throw new Error('Two sides');
    const late = desk.call('patients.mergeRecords', { survivor, absorbed, taken: [] });
    expect(await refusalOf(late)).toMatchObject({ code: 'EDIT_CONFLICT' });
  });
});

describe('parting them again', () => {
  it('keeps what was changed or added since with the record that stayed, and names it', async () => {
    const { desk, doctor } = front;
    const ids = await twice(
      { lastName: 'Kept', phone: '0660 111111' },
      { lastName: 'Kept', phone: '0660 222222' },
    );
    const { mergeId } = await merge(ids, ['phone']);
    await desk.call('patients.updatePatient', {
      patientId: ids[0],
      edits: { phone: { base: '0660 222222', value: '0660 333333' } },
    });
    await desk.call('scheduling.bookAppointment', {
      patientId: ids[0],
      doctorId: doctor._id,
      dateTime: '2026-03-13T09:00:00.000Z',
      duration: 30,
      type: 'consultation',
      reason: 'Cough',
    });
    const { kept } = await desk.call('patients.unmergeRecords', { mergeId });
    expect(kept).toEqual(['phone']);
    const [one, other] = (await compare(ids)).sides;
    expect([one.phone, other.phone]).toEqual(['0660 333333', '0660 222222']);
    expect(await ownersOf(ids, 'appointments')).toEqual([ids[0]]);
    const again = desk.call('patients.unmergeRecords', { mergeId });
    expect(await refusalOf(again)).toMatchObject({ code: 'MERGE_ALREADY_UNDONE' });
  });

  it('waits until a later merge of the record is undone', async () => {
    const { desk } = front;
    const [first, second] = await twice({ lastName: 'Chain' }, { lastName: 'Chain' });
    const [third] = await twice({ lastName: 'Chain' }, { lastName: 'Elsewhere' });
    const early = await merge([second, third]);
    const late = await merge([first, second]);
    const number = (await compare([first, front.patientId])).sides[0].patientId;
    const parting = desk.call('patients.unmergeRecords', { mergeId: early.mergeId });
    expect(await refusalOf(parting)).toMatchObject({ code: 'MERGE_UNDER_ANOTHER' });
    const { merges } = await desk.call('patients.listMerges', { limit: 1 });
    expect(merges).toMatchObject([{ _id: late.mergeId, survivorNumber: number }]);
    await desk.call('patients.unmergeRecords', { mergeId: late.mergeId });
    await desk.call('patients.unmergeRecords', { mergeId: early.mergeId });
    expect((await compare([second, third])).sides).toHaveLength(2);
  });
});

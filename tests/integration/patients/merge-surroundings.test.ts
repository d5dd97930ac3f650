import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { mergeAsSeen } from './merge-as-seen.ts';
import { type MergeDesk, openMergeDesk } from './two-records.ts';

let database: TestDatabase;
let front: MergeDesk['front'];
let register: MergeDesk['register'];
let twice: MergeDesk['twice'];
let book: MergeDesk['book'];

beforeAll(async () => {
  database = await startTestDatabase();
  ({ front, register, twice, book } = await openMergeDesk(database));
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
});

const openPairs = async () =>
  (await front.desk.call('patients.listDuplicatePairs', {})).pairs.map(({ one, other }) =>
    [one._id, other._id].sort(),
  );

const sorted = (...ids: string[]) => ids.sort();

describe('around a merge', () => {
  it('refuses to leave somebody who has died with appointments to come', async () => {
    const { desk } = front;
    const [living, dead] = await twice('Departed');
    await desk.call('patients.changeStatus', {
      patientId: dead,
      base: { status: 'active', deceasedOn: null },
      value: { status: 'deceased', deceasedOn: '2026-03-09' },
    });
    const appointment = await book(living, '2026-03-12T08:00:00.000Z');
    for (const [ids, taken] of [
      [[living, dead], ['status']],
      [[dead, living], []],
    ] as const) {
      const refused = await refusalOf(mergeAsSeen(desk, [...ids], [...taken]));
      expect(refused.code).toBe('MERGE_DECEASED_BOOKED');
    }
    // Who is alive after all keeps what is to come.
    const { mergeId } = await mergeAsSeen(desk, [living, dead]);
    await desk.call('patients.unmergeRecords', { mergeId });
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: appointment._id,
      revision: appointment.revision,
      reason: 'The patient has died',
    });
    await mergeAsSeen(desk, [living, dead], ['status']);
  });

  it('keeps a third record of the same person on the work list', async () => {
    const [first, second] = await twice('Threefold', {}, { phone: '+43 660 7654321' });
    const third = await register({ lastName: 'Threefold', phone: '+43 660 7654321' });
    expect(await openPairs()).toContainEqual(sorted(second, third));
    await front.desk.call('patients.decidePair', await pairOf(first, third));
    const { mergeId } = await mergeAsSeen(front.desk, [first, second], ['phone']);
    expect(await openPairs()).not.toContainEqual(sorted(second, third));
    await front.desk.call('patients.unmergeRecords', { mergeId });
    expect(await openPairs()).toContainEqual(sorted(first, second));
    expect(await openPairs()).toContainEqual(sorted(second, third));
  });

  it('compares the record that stays as it is then', async () => {
    const [first, second] = await twice(
      'Refound',
      { dateOfBirth: '1950-01-01' },
      { dateOfBirth: '1961-07-12' },
    );
    const third = await register({ lastName: 'Refound', dateOfBirth: '1961-07-12' });
    expect(await openPairs()).not.toContainEqual(sorted(first, third));
    await mergeAsSeen(front.desk, [first, second], ['dateOfBirth']);
    expect(await openPairs()).toContainEqual(sorted(first, third));
  });

  it('lets a search through the registry leave a pair alone that somebody has before them', async () => {
    const { desk } = front;
    const [first, second] = await twice('Unmoved');
    const seen = await pairOf(first, second);
    await desk.call('patients.scanForDuplicates', {});
    expect(await desk.call('patients.decidePair', seen)).toMatchObject({ pairId: seen.pairId });
  });

  it('notes in the audit log that the registry was looked through, not each stretch without a find', async () => {
    const { desk } = front;
    const entries = () =>
      desk.collections.auditLogs.raw.countDocuments({ description: /^Looked for duplicates/ });
    const before = await entries();
    await desk.call('patients.scanForDuplicates', {});
    expect(await entries()).toBe(before + 1);
    const alone = await register({ lastName: 'Zzyzx', firstName: 'Quill', dateOfBirth: '1911-11-11' });
    const last = await desk.collections.patients.find(
      { _id: { $lt: new ObjectId(alone) } },
      { sort: { _id: -1 }, limit: 1 },
    );
    expect(await desk.call('patients.scanForDuplicates', { after: last[0]?._id })).toMatchObject({
      compared: 1,
      added: 0,
    });
    expect(await entries()).toBe(before + 1);
  });

  it('does not offer a record that is gone among those opened lately', async () => {
    const { desk } = front;
    const [first, second] = await twice('Lately');
    for (const patientId of [second, first]) await desk.call('patients.getPatient', { patientId });
    await mergeAsSeen(desk, [first, second]);
    const { patients } = await desk.call('patients.listRecentPatients', { limit: 8 });
    const ids = patients.map(({ _id }) => _id);
    expect(ids).toContain(first);
    expect(ids).not.toContain(second);
  });

  it('finds what it moves by an index', async () => {
    const { collections } = front.desk;
    const patientId = new ObjectId(front.patientId);
    const owned = ['appointments', 'waitlistEntries', 'visits', 'prescriptions', 'medicalRecords'] as const;
    for (const name of owned) {
      const plan = await collections[name].raw.find({ patientId }).explain();
      expect(JSON.stringify(plan), name).not.toContain('COLLSCAN');
    }
  });

  it('meets whoever books meanwhile at the record, which both write', async () => {
    const { desk } = front;
    const patientId = await register({ lastName: 'Claimed' });
    const claims = async () =>
      (await desk.collections.patients.findOne({ _id: new ObjectId(patientId) }))?.claims;
    await book(patientId, '2026-03-12T13:00:00.000Z');
    expect(await claims()).toBe(1);
    await desk.call('scheduling.addToWaitlist', {
      patientId,
      duration: 30,
      type: 'consultation',
      reason: 'As soon as possible',
    });
    expect(await claims()).toBe(2);
  });
});

async function pairOf(one: string, other: string) {
  const { pairs } = await front.desk.call('patients.listDuplicatePairs', {});
  const pair = pairs.find(
    (each) => sorted(each.one._id, each.other._id).join() === sorted(one, other).join(),
  );
  if (!pair) throw new Error('A pair');
  return { pairId: pair._id, revision: pair.revision, areDistinct: true };
}

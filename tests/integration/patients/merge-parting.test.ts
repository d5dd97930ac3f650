import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { completeNote } from '../visits/visit-room.ts';
import { mergeAsSeen } from './merge-as-seen.ts';
import { type MergeDesk, openMergeDesk } from './two-records.ts';

let database: TestDatabase;
let front: MergeDesk['front'];
let doctor: MergeDesk['doctor'];
let register: MergeDesk['register'];
let twice: MergeDesk['twice'];
let book: MergeDesk['book'];

beforeAll(async () => {
  database = await startTestDatabase();
  ({ front, doctor, register, twice, book } = await openMergeDesk(database));
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
});

/** The bytes of a JPEG that differ by their number. */
function jpegOf(number: number): string {
  const bytes = Buffer.alloc(500, number);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.toString('base64');
}

describe('parting again what was merged', () => {
  it('goes without an address that somebody else has by now', async () => {
    const { desk } = front;
    const ids = await twice('Address', { email: 'one@example.org' }, { email: 'other@example.org' });
    const { mergeId } = await mergeAsSeen(desk, ids, ['email']);
    await register({ lastName: 'Newcomer', email: 'one@example.org' });
    const { kept } = await desk.call('patients.unmergeRecords', { mergeId });
    expect(kept).toEqual(['email']);
    const [one, other] = (await desk.call('patients.compareRecords', { patientIds: ids })).sides;
    expect([one.email, other.email]).toEqual([undefined, 'other@example.org']);
  });

  it('tells the audit log what became of each field', async () => {
    const { desk } = front;
    const ids = await twice('Told', { phone: '+43 660 1234567' }, { phone: '+43 660 7777777' });
    const { mergeId } = await mergeAsSeen(desk, ids, ['phone']);
    await desk.call('patients.unmergeRecords', { mergeId });
    const [entry] = await desk.collections.auditLogs.find(
      { description: /^Parted/ },
      { sort: { _id: -1 }, limit: 1, skip: 1 },
    );
    expect(entry?.changes).toMatchObject({ phone: { before: '+43 660 7777777', after: '+43 660 1234567' } });
  });

  it('gives a note that was completed meanwhile to the record whose it was, with its vitals', async () => {
    const { clinic, desk } = front;
    const ids = await twice('Noted');
    const booked = await book(ids[1], '2026-03-10T14:00:00.000Z');
    clinic.clock.now = new Date('2026-03-10T14:00:00.000Z');
    await desk.call('scheduling.checkInPatient', { appointmentId: booked._id, revision: booked.revision });
    const { _id: visitId } = await doctor.call('visits.openVisit', { appointmentId: booked._id });
    const { mergeId } = await mergeAsSeen(desk, ids);
    const measured = await doctor.call('visits.recordVitals', {
      appointmentId: booked._id,
      edits: { heartRate: { base: null, value: 88 } },
    });
    expect(measured.patient._id).toBe(ids[0]);
    await completeNote(doctor, { _id: visitId, patientId: ids[0] });
    expect(await desk.call('patients.unmergeRecords', { mergeId })).toMatchObject({ kept: [] });
    const note = await doctor.call('visits.getVisit', { visitId });
    expect(note).toMatchObject({ patientId: ids[1], signature: { state: 'intact' } });
    const charts = [];
    for (const patientId of ids) charts.push(await doctor.call('patients.getChart', { patientId }));
    const [one, other] = charts;
    expect([one?.totalVisits, one?.lastVisitDate, one?.latestVitals]).toEqual([0, undefined, undefined]);
    expect(other).toMatchObject({ totalVisits: 1, latestVitals: { heartRate: 88 } });
    expect(other?.lastVisitDate).toBeDefined();
  });

  it('has the photo of either, though it was replaced meanwhile, and leaves no file behind', async () => {
    const { desk } = front;
    const ids = await twice('Pictured');
    const set = (patientId: string, base: string | undefined, jpeg: string | null) =>
      desk.call('patients.setPhoto', { patientId, base: base ?? null, jpeg });
    const photoOf = async (patientId: string) =>
      (await desk.call('patients.getPhoto', { patientId })).photo?.jpeg;
    await set(ids[0], undefined, jpegOf(1));
    await set(ids[1], undefined, jpegOf(2));
    const first = await mergeAsSeen(desk, ids, ['profilePicture']);
    expect(await photoOf(ids[0])).toBe(jpegOf(2));
    await desk.call('patients.unmergeRecords', { mergeId: first.mergeId });
    expect([await photoOf(ids[0]), await photoOf(ids[1])]).toEqual([jpegOf(1), jpegOf(2)]);
    expect(await desk.collections.photos.files.countDocuments()).toBe(2);

    const again = await mergeAsSeen(desk, ids, ['profilePicture']);
    const { photoId } = await desk.call('patients.getPatient', { patientId: ids[0] });
    await set(ids[0], photoId, jpegOf(3));
    await desk.call('patients.unmergeRecords', { mergeId: again.mergeId });
    expect([await photoOf(ids[0]), await photoOf(ids[1])]).toEqual([jpegOf(3), jpegOf(2)]);
  });

  it('lets nothing take time that was cancelled meanwhile, or whose time is another’s', async () => {
    const { clinic, desk } = front;
    const second = await clinic.addStaff('doctor');
    const { appointments } = desk.collections;
    const ids = await twice('Sametime');
    const others = [];
    const step = (id: string, status: string) =>
      appointments.raw.updateOne({ _id: new ObjectId(id) }, { $set: { status } });
    for (const time of ['2026-03-18T09:00:00.000Z', '2026-03-18T10:00:00.000Z']) {
      const one = await book(ids[0], time);
      const other = await book(ids[1], time, second._id);
      await step(one._id, 'completed');
      await step(other._id, 'in-progress');
      others.push(other);
    }
    const { mergeId } = await mergeAsSeen(desk, ids);
    const [cancelled, crowded] = others;
    await step(cancelled?._id ?? '', 'cancelled');
    await book(front.patientId, '2026-03-18T10:00:00.000Z', second._id);
    await desk.call('patients.unmergeRecords', { mergeId });
    const left = await appointments.find({ patientId: new ObjectId(ids[1]) }, { sort: { dateTime: 1 } });
    expect(left.map(({ _id, occupiedSlots }) => [_id, occupiedSlots])).toEqual([
      [cancelled?._id, undefined],
      [crowded?._id, undefined],
    ]);
  });
});

import { ObjectId } from 'mongodb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WaitingPlace } from '#shared/contract/test-orders.ts';
import type { OrderUrgency, TestOrder } from '#shared/domain/test-order.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';
import { visitRoomOfTest } from './visit-room-of-test.ts';

const practice = visitRoomOfTest();
let ward: TestWorkstation;

beforeEach(async () => {
  ward = await practice.clinic.openWorkstation('ward');
  await ward.signIn(await practice.clinic.addStaff('nurse'));
});

const orderOf = (testName: string, urgency: OrderUrgency = 'routine', type = 'laboratory') => ({
  orderId: new ObjectId().toHexString(),
  testName,
  type,
  urgency,
});

async function completedWith(orders: TestOrder[], at?: string) {
  const { visit, patient } = await practice.begin(at);
  const testsOrdered = { base: null, value: orders };
  return { patient, visit: await practice.complete(visit, { testsOrdered }) };
}

const waiting = async (station: TestWorkstation, input = {}) =>
  (await station.call('visits.listWaitingOrders', input)).orders.map(({ order }) => order.testName);

const openInOverview = async (patientId: string) =>
  (await ward.call('patients.getOverview', { patientId })).openOrders.map(({ testName }) => testName);

describe('the result of an order', () => {
  it('closes it without touching the note, and can be taken back', async () => {
    const [tsh, ferritin] = [orderOf('TSH', 'urgent'), orderOf('Ferritin')];
    const { visit, patient } = await completedWith([tsh, ferritin]);
    expect(await openInOverview(patient._id)).toEqual(['TSH', 'Ferritin']);

    const input = { visitId: visit._id, orderId: tsh.orderId };
    const noted = await ward.call('visits.noteOrderResult', {
      ...input,
      resultDate: '2026-03-10',
      text: '2.1 mU/l',
    });
    expect(noted.testsOrdered).toEqual(visit.testsOrdered);
    expect(noted.orderOutcomes).toMatchObject([
      { orderId: tsh.orderId, outcome: 'result', text: '2.1 mU/l', resultDate: '2026-03-10' },
    ]);
    expect(noted.contentHash).toBe(visit.contentHash);
    expect(await openInOverview(patient._id)).toEqual(['Ferritin']);
    expect(await waiting(ward)).toEqual(['Ferritin']);

    const again = { ...input, resultDate: '2026-03-10', text: 'Another' };
    expect(await refusalOf(practice.room.call('visits.noteOrderResult', again))).toMatchObject({
      code: 'ORDER_ALREADY_CLOSED',
    });
    const notedAt = noted.orderOutcomes?.[0]?.notedAt ?? '';
    const seenBefore = { ...input, notedAt: '2026-03-09T08:00:00.000Z' };
    expect(await refusalOf(ward.call('visits.reopenOrder', seenBefore))).toMatchObject({
      code: 'EDIT_CONFLICT',
    });
    await ward.call('visits.reopenOrder', { ...input, notedAt });
    expect(await waiting(ward)).toEqual(['TSH', 'Ferritin']);
  });

  it('as a file becomes a record of the patient, in the same transaction, and goes with the undo', async () => {
    const xray = orderOf('Knee X-ray', 'routine', 'imaging');
    const { visit, patient } = await completedWith([xray]);
    const input = { visitId: visit._id, orderId: xray.orderId };
    const bytes = new TextEncoder().encode('%PDF-1.7 no fracture');
    const noted = await ward.call('visits.noteOrderResult', {
      ...input,
      resultDate: '2026-03-10',
      file: { name: 'knee.pdf', bytes },
    });
    const [outcome] = noted.orderOutcomes ?? [];
    const { medicalRecords, recordFiles } = ward.collections;
    const record = await medicalRecords.findOne({ _id: new ObjectId(outcome?.recordId) });
    expect(record).toMatchObject({
      patientId: patient._id,
      visitId: visit._id,
      doctorId: practice.doctor._id,
      title: 'Knee X-ray',
      type: 'xray',
      fileName: 'knee.pdf',
      fileSize: bytes.byteLength,
      mimeType: 'application/pdf',
      recordDate: '2026-03-10',
    });
    expect(await recordFiles.files.countDocuments()).toBe(1);
    expect(await openInOverview(patient._id)).toEqual([]);
    await ward.call('visits.reopenOrder', { ...input, notedAt: outcome?.notedAt ?? '' });
    expect(await medicalRecords.findOne({ _id: new ObjectId(record?._id) })).toMatchObject({
      status: 'deleted',
    });
    expect(await openInOverview(patient._id)).toEqual(['Knee X-ray']);
  });

  it('is refused for a draft, for a day that cannot be, for nothing, and for a file that is none of the kinds', async () => {
    const tsh = orderOf('TSH');
    const { visit } = await practice.begin();
    const testsOrdered = { base: null, value: [tsh] };
    await practice.room.call('visits.saveDraft', {
      visitId: visit._id,
      patientId: visit.patientId,
      edits: { testsOrdered },
    });
    const input = { visitId: visit._id, orderId: tsh.orderId, resultDate: '2026-03-10' };
    const note = (fields: object) =>
      refusalOf(ward.call('visits.noteOrderResult', { ...input, text: 'x', ...fields }));
    expect(await note({})).toMatchObject({ code: 'NOTE_NOT_COMPLETED' });
    expect(await waiting(ward)).toEqual([]);
    await practice.complete(await practice.room.call('visits.getVisit', { visitId: visit._id }));
    expect(await note({ orderId: new ObjectId().toHexString() })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await note({ resultDate: '2026-03-11' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await note({ resultDate: '2026-03-09' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await note({ text: '  ' })).toMatchObject({ code: 'INVALID_INPUT' });
    const program = { name: 'result.pdf', bytes: new TextEncoder().encode('MZ\u0000\u0001') };
    expect(await note({ file: program })).toMatchObject({ code: 'FILE_KIND_REFUSED' });
    expect(await note({ file: { name: 'empty.pdf', bytes: new Uint8Array() } })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await ward.collections.recordFiles.files.countDocuments()).toBe(0);
    expect(await waiting(ward)).toEqual(['TSH']);
  });

  it('of an order that names neither a test nor a type is told in words in the audit log', async () => {
    const nameless = { orderId: new ObjectId().toHexString(), urgency: 'routine' as const };
    const { visit } = await completedWith([nameless]);
    const input = { visitId: visit._id, orderId: nameless.orderId };
    const noted = await ward.call('visits.noteOrderResult', {
      ...input,
      resultDate: '2026-03-10',
      text: '2.1',
    });
    const notedAt = noted.orderOutcomes?.[0]?.notedAt ?? '';
    await ward.call('visits.reopenOrder', { ...input, notedAt });
    const entries = await ward.collections.auditLogs.find(
      { description: /an order without a name/ },
      { sort: { sequence: 1 } },
    );
    expect(entries.map(({ description }) => description)).toEqual([
      `Noted the result of an order without a name: ${visit.visitId}`,
      `Took back what was noted of an order without a name: ${visit.visitId}`,
    ]);
  });

  it('is not wanted any more where the order is taken off, with a reason that stays', async () => {
    const tsh = orderOf('TSH');
    const { visit, patient } = await completedWith([tsh]);
    const input = { visitId: visit._id, orderId: tsh.orderId };
    const after = await practice.room.call('visits.cancelOrder', { ...input, reason: 'Done elsewhere' });
    expect(after.orderOutcomes).toMatchObject([{ outcome: 'cancelled', text: 'Done elsewhere' }]);
    expect(after.testsOrdered).toHaveLength(1);
    expect(await waiting(ward)).toEqual([]);
    expect(await openInOverview(patient._id)).toEqual([]);
  });
});

describe('the work list', () => {
  it('has the most urgent first, then the oldest, page by page, leaving nothing out', async () => {
    await completedWith([orderOf('Old routine'), orderOf('Stat', 'stat'), orderOf('Old routine 2')]);
    practice.clinic.clock.now = new Date('2026-03-10T10:00:00.000Z');
    await completedWith([orderOf('New routine'), orderOf('Urgent', 'urgent')], '2026-03-10T11:00:00.000Z');
    const all = ['Stat', 'Urgent', 'Old routine', 'Old routine 2', 'New routine'];
    expect(await waiting(ward)).toEqual(all);

    const paged: (string | undefined)[] = [];
    let after: WaitingPlace | undefined;
    do {
      const { orders, next } = await ward.call('visits.listWaitingOrders', { limit: 1, after });
      paged.push(...orders.map(({ order }) => order.testName));
      after = next;
    } while (after);
    expect(paged).toEqual(all);
  });

  it('is narrowed to one’s own, to a type, and to words of the patient or the test', async () => {
    const { patient } = await completedWith([orderOf('TSH'), orderOf('Knee X-ray', 'routine', 'imaging')]);
    const colleague = await practice.clinic.openWorkstation();
    await colleague.signIn(await practice.clinic.addStaff('doctor'));
    expect(await waiting(colleague, { isMine: true })).toEqual([]);
    expect(await waiting(practice.room, { isMine: true })).toHaveLength(2);
    expect(await waiting(ward, { type: 'imaging' })).toEqual(['Knee X-ray']);
    expect(await waiting(ward, { text: 'knee' })).toEqual(['Knee X-ray']);
    expect(await waiting(ward, { text: patient.lastName })).toHaveLength(2);
    await completedWith([orderOf('', 'routine', 'Holter')], '2026-03-10T11:00:00.000Z');
    const { orders } = await ward.call('visits.listWaitingOrders', { text: 'holter' });
    expect(orders).toMatchObject([{ order: { type: 'Holter' } }]);
    expect(await waiting(ward, { text: 'nobody' })).toEqual([]);
  });

  it('counts what is overdue by how urgent it is', async () => {
    await completedWith([orderOf('Stat', 'stat'), orderOf('Urgent', 'urgent'), orderOf('Routine')]);
    const overdueOn = async (day: string) => {
      practice.clinic.clock.now = new Date(`${day}T08:00:00.000Z`);
      const late = await practice.clinic.openWorkstation();
      await late.signIn(practice.doctor);
      return (await late.call('visits.countOverdueOrders', {})).count;
    };
    expect(await overdueOn('2026-03-11')).toBe(0);
    expect(await overdueOn('2026-03-12')).toBe(1);
    expect(await overdueOn('2026-03-14')).toBe(2);
    expect(await overdueOn('2026-03-25')).toBe(3);
  });
});

describe('what is offered to be ordered', () => {
  it('has one’s own favourites, and the panels of the person and of the clinic', async () => {
    const { room } = practice;
    const test = { testName: 'Lp(a)', type: 'laboratory' } as const;
    await room.call('visits.setFavouriteTest', { test, isFavourite: true });
    const tests = [{ ...test, urgency: 'routine' as const }];
    const own = await room.call('visits.keepTestPanel', { name: 'Mine', isShared: false, tests });
    const shared = await room.call('visits.keepTestPanel', { name: 'Ours', isShared: true, tests });
    const colleague = await practice.clinic.openWorkstation();
    await colleague.signIn(await practice.clinic.addStaff('doctor'));
    expect(await colleague.call('visits.getTestChoices', {})).toEqual({
      favourites: [],
      panels: [{ ...shared, isOwn: false }],
    });
    expect(await room.call('visits.getTestChoices', {})).toEqual({
      favourites: [test],
      panels: [own, shared],
    });
    const seen = { panelId: shared._id, revision: shared.revision };
    expect(await refusalOf(colleague.call('visits.removeTestPanel', seen))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await room.call('visits.removeTestPanel', seen);
    await room.call('visits.setFavouriteTest', { test, isFavourite: false });
    expect(await room.call('visits.getTestChoices', {})).toEqual({ favourites: [], panels: [own] });
  });
});

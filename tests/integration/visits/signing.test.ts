import { ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { contentHashOf } from '#main/features/visits/signature.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { refusalOf } from '../support/refusal.ts';
import { TEST_PASSWORD } from '../support/test-workstation.ts';
import { openVisitRoom } from './visit-room.ts';
import { visitRoomOfTest } from './visit-room-of-test.ts';

const rooms = visitRoomOfTest();

const signed = async () => rooms.complete((await rooms.begin()).visit);
const stored = ({ _id }: VisitView) => rooms.room.collections.visits.findOne({ _id: new ObjectId(_id) });
const tamper = ({ _id }: VisitView, change: Record<string, unknown>) =>
  rooms.room.collections.visits.raw.updateOne({ _id: new ObjectId(_id) }, change);
const stateOf = async ({ _id }: VisitView) =>
  (await rooms.room.call('visits.getVisit', { visitId: _id })).signature.state;
const amend = ({ _id }: VisitView, text: string) =>
  rooms.room.call('visits.amendVisit', { visitId: _id, text, reason: 'Forgotten' });

describe('signing a note', () => {
  it('takes the password again: a wrong one signs nothing, is counted, and is a security event of the patient', async () => {
    const { visit } = await rooms.begin();
    const { room } = rooms;
    const saved = await room.call('visits.saveDraft', {
      visitId: visit._id,
      patientId: visit.patientId,
      edits: {
        assessment: { base: null, value: 'Anaemia likely' },
        plan: { base: null, value: 'Blood tests' },
        diagnosis: { base: null, value: [{ icdCode: 'R53.83', type: 'primary' }] },
      },
    });
    const { revision } = saved;
    const refused = await refusalOf(
      room.call('visits.completeVisit', { visitId: visit._id, revision, password: 'wrong' }),
    );
    expect(refused).toMatchObject({ code: 'WRONG_PASSWORD', fields: { password: 'WRONG_PASSWORD' } });
    const [draft] = await room.collections.visits.find({ status: 'draft' });
    expect(draft?.signedAt).toBeUndefined();
    const [entry] = await room.collections.auditLogs.find({
      description: 'Typed a wrong password to sign a note',
    });
    expect(entry).toMatchObject({ isSecurityEvent: true, status: 'failure', patientId: draft?.patientId });
    const account = await room.collections.users.findOne({ _id: new ObjectId(rooms.doctor._id) });
    expect(account?.failedSignIns).toBe(1);
  });

  it('fixes the note: who, when, and a hash; main refuses whatever would change it', async () => {
    const note = await signed();
    const { room } = rooms;
    expect(note).toMatchObject({
      status: 'completed',
      signedBy: rooms.doctor._id,
      signedAt: rooms.clinic.clock.now.toISOString(),
      signature: { state: 'intact' },
    });
    expect(note.contentHash).toBe(contentHashOf(note));
    const { _id: visitId, patientId, appointmentId = '', revision } = note;
    const edits = { plan: { base: note.plan, value: 'Something else' } };
    expect((await refusalOf(room.call('visits.saveDraft', { visitId, patientId, edits }))).code).toBe(
      'NOTE_READ_ONLY',
    );
    const vitals = { heartRate: { base: null, value: 70 } };
    const measured = room.call('visits.recordVitals', { appointmentId, edits: vitals });
    expect((await refusalOf(measured)).code).toBe('STATUS_STEP_REFUSED');
    const again = room.call('visits.completeVisit', { visitId, revision, password: TEST_PASSWORD });
    expect((await refusalOf(again)).code).toBe('NOTE_READ_ONLY');
    expect((await stored(note))?.contentHash).toBe(note.contentHash);
  });

  it('asks for what the clinic requires, and for no more', async () => {
    const { room, begin } = await openVisitRoom(rooms.clinic, { isAdmin: true });
    const { visit } = await begin();
    const complete = () =>
      room.call('visits.completeVisit', {
        visitId: visit._id,
        revision: visit.revision,
        password: TEST_PASSWORD,
      });
    await room.call('clinic.updateSettings', {
      edits: { noteRequirements: { base: null, value: ['subjective', 'vitals'] } },
    });
    expect(await refusalOf(complete())).toMatchObject({
      code: 'NOTE_INCOMPLETE',
      fields: { subjective: 'REQUIRED', vitals: 'REQUIRED' },
    });
    await room.call('clinic.updateSettings', {
      edits: { noteRequirements: { base: ['subjective', 'vitals'], value: [] } },
    });
    expect((await complete()).status).toBe('completed');
  });
});

describe('a signed note that was changed in the database', () => {
  const changes: [string, Record<string, unknown>][] = [
    ['its text', { $set: { plan: 'Nothing' } }],
    ['a diagnosis', { $set: { 'diagnosis.0.icdCode': 'F10.2' } }],
    ['its day', { $set: { visitDate: new Date('2026-03-09T09:00:00Z') } }],
    ['who signed', { $set: { signedBy: new ObjectId() } }],
    ['its signature, which is gone', { $unset: { contentHash: '', signedAt: '', signedBy: '' } }],
    ['that it was completed', { $set: { status: 'draft' } }],
  ];
  it.each(changes)('shows on opening, and is told once in ten minutes: %s', async (_what, change) => {
    const note = await signed();
    expect(await stateOf(note)).toBe('intact');
    await tamper(note, change);
    expect(await stateOf(note)).toBe('altered');
    const [event] = await rooms.room.collections.auditLogs.find({ errorMessage: 'SIGNATURE_BROKEN' });
    expect(event).toMatchObject({ isSecurityEvent: true, severity: 'critical', resourceId: note._id });
    // The window asks again and again for what it shows.
    expect(await stateOf(note)).toBe('altered');
    const found = () =>
      rooms.room.collections.auditLogs.raw.countDocuments({ errorMessage: 'SIGNATURE_BROKEN' });
    expect(await found()).toBe(1);
    rooms.clinic.clock.now = new Date(rooms.clinic.clock.now.getTime() + 11 * 60_000);
    expect(await stateOf(note)).toBe('altered');
    expect(await found()).toBe(2);
  });

  it('shows where it was given to another patient', async () => {
    const note = await signed();
    const { patient } = await rooms.begin('2026-03-10T11:00:00.000Z');
    await tamper(note, { $set: { patientId: new ObjectId(patient._id) } });
    expect(await stateOf(note)).toBe('altered');
  });

  it('is a security event also where its patient is gone, and with them all that could be shown', async () => {
    const note = await signed();
    await tamper(note, { $set: { patientId: new ObjectId() } });
    expect((await refusalOf(stateOf(note))).code).toBe('UNEXPECTED');
    const { auditLogs } = rooms.room.collections;
    expect(await auditLogs.raw.countDocuments({ errorMessage: 'SIGNATURE_BROKEN' })).toBe(1);
  });

  it('shows though its hash was made anew: the audit log has the one that was signed', async () => {
    const note = await signed();
    await tamper(note, {
      $set: { plan: 'Nothing', contentHash: contentHashOf({ ...note, plan: 'Nothing' }) },
    });
    expect(await stateOf(note)).toBe('altered');
  });

  it('shows in the list of earlier notes as well', async () => {
    const note = await signed();
    await tamper(note, { $set: { plan: 'Nothing' } });
    const { visits } = await rooms.room.call('visits.listPatientVisits', { patientId: note.patientId });
    expect(visits.map(({ signature }) => signature.state)).toEqual(['altered']);
  });

  it('is told from one that was completed before notes were signed', async () => {
    const note = await signed();
    const gone = { contentHash: '', signedAt: '', signedBy: '', signedPatientId: '' };
    await tamper(note, { $unset: gone });
    await rooms.room.collections.auditLogs.raw.updateMany({}, { $unset: { 'changes.contentHash': '' } });
    expect(await stateOf(note)).toBe('unsigned');
  });
});

describe('amendments', () => {
  it('leave the note as it was signed, and are signed behind it', async () => {
    const note = await signed();
    await amend(note, 'Ferritin 8');
    const amended = await amend(note, 'Iron prescribed');
    expect(amended.contentHash).toBe(note.contentHash);
    expect(amended.amendments?.map(({ text }) => text)).toEqual(['Ferritin 8', 'Iron prescribed']);
    expect(await stateOf(note)).toBe('intact');
  });

  it('show where one was changed, removed or put in another order', async () => {
    const note = await signed();
    await amend(note, 'Ferritin 8');
    await amend(note, 'Iron prescribed');
    const whole = (await stored(note))?.amendments ?? [];
    const encoded = rooms.room.collections.visits.encodeField('amendments', whole) as Record<
      string,
      unknown
    >[];
    const attempts = [
      encoded.map((one, index) => (index === 0 ? { ...one, text: 'Ferritin 80' } : one)),
      encoded.slice(1),
      encoded.slice(0, 1),
      encoded.toReversed(),
      [],
    ];
    for (const amendments of attempts) {
      await tamper(note, { $set: { amendments } });
      expect(await stateOf(note)).toBe('altered');
    }
    await tamper(note, { $set: { amendments: encoded } });
    expect(await stateOf(note)).toBe('intact');
  });
});

describe('the archive', () => {
  it('takes a completed note, once, and gives it back; a draft is refused', async () => {
    const { visit } = await rooms.begin();
    const { room } = rooms;
    const archive = (view: VisitView, isArchived: boolean) =>
      room.call('visits.archiveVisit', { visitId: view._id, revision: view.revision, isArchived });
    expect((await refusalOf(archive(visit, true))).code).toBe('NOTE_NOT_COMPLETED');
    const completed = await rooms.complete(visit);
    const archived = await archive(completed, true);
    expect(archived).toMatchObject({ status: 'archived', signature: { state: 'intact' } });
    const listed = async (includesArchived: boolean) => {
      const { visits } = await room.call('visits.listPatientVisits', {
        patientId: visit.patientId,
        includesArchived,
      });
      return visits.map(({ status }) => status);
    };
    expect([await listed(false), await listed(true)]).toEqual([[], ['archived']]);
    expect((await refusalOf(archive(completed, true))).code).toBe('EDIT_CONFLICT');
    const edits = { plan: { base: archived.plan, value: 'x' } };
    const { _id: visitId, patientId } = archived;
    expect((await refusalOf(room.call('visits.saveDraft', { visitId, patientId, edits }))).code).toBe(
      'NOTE_READ_ONLY',
    );
    expect((await archive(archived, false)).status).toBe('completed');
  });
});

import { ObjectId } from 'mongodb';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VisitView } from '#shared/contract/visits.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { refusalOf } from '../support/refusal.ts';
import { type TestWorkstation, workingPrinter } from '../support/test-workstation.ts';
import { openVisitRoom, type VisitRoom } from '../visits/visit-room.ts';

const file = clinicOfFile();
let at: VisitRoom;
let office: TestWorkstation;
/** A nurse's, with a printer. */
let ward: TestWorkstation;
/** The note of a patient of each test, a draft. */
let visit: VisitView;
let minute = 0;

/** The smallest file that begins as a PNG does. */
const LOGO = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]).toString('base64');
const LINES = { address: 'Hauptstraße 1\n1010 Wien', phone: '+43 1 2345', registration: 'VPNR 123456' };

beforeAll(async () => {
  const { clinic } = file;
  clinic.clock.now = new Date('2026-03-10T08:55:00.000Z');
  at = await openVisitRoom(clinic, { firstName: 'Amara', lastName: 'Lindqvist' });
  office = await clinic.openWorkstation();
  await office.signIn(await clinic.addStaff('admin'));
  ward = await clinic.openWorkstation('ward', { printer: workingPrinter });
  await ward.signIn(await clinic.addStaff('nurse'));
});
beforeEach(async () => {
  visit = (await at.begin(addMinutes('2026-03-10T09:00:00.000Z', minute))).visit;
  minute += 15;
});
afterEach(async () => {
  await file.connection.collections.clinic.raw.updateOne({}, { $unset: { letterhead: '', logo: '' } });
});

const setLetterhead = () =>
  office.call('clinic.updateLetterhead', {
    edits: { letterhead: { base: null, value: LINES }, logo: { base: null, value: LOGO } },
  });

describe('the letterhead', () => {
  it('is set by the admin, and stands on what is printed next at another workstation', async () => {
    const edited = () => office.collections.auditLogs.find({ description: 'Edited the letterhead' });
    const before = (await edited()).map(({ _id }) => _id);
    expect(await office.call('clinic.getLetterhead', {})).toEqual({ name: expect.any(String) });
    expect(await setLetterhead()).toMatchObject({ letterhead: LINES, logo: LOGO });
    expect(await at.room.call('clinic.getLetterhead', {})).toMatchObject({ letterhead: LINES, logo: LOGO });
    const entries = (await edited()).filter(({ _id }) => !before.includes(_id));
    expect(entries).toMatchObject([{ changes: { logo: { before: null, after: 'a picture' } } }]);
  });

  it('refuses an edit of what somebody else has changed meanwhile, and a logo that is no picture', async () => {
    await setLetterhead();
    const stale = { letterhead: { base: null, value: { phone: '1' } } };
    expect(await refusalOf(office.call('clinic.updateLetterhead', { edits: stale }))).toMatchObject({
      code: 'EDIT_CONFLICT',
    });
    const svg = { logo: { base: LOGO, value: Buffer.from('<svg/>').toString('base64') } };
    expect(await refusalOf(office.call('clinic.updateLetterhead', { edits: svg }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const cleared = { logo: { base: LOGO, value: null } };
    expect(await office.call('clinic.updateLetterhead', { edits: cleared })).not.toHaveProperty('logo');
  });
});

describe('a paper of a visit', () => {
  it('has the note as it stands, a draft too', async () => {
    await setLetterhead();
    // As the room's window does as soon as it hears of the change.
    await at.room.call('clinic.getLetterhead', {});
    const paper = await at.room.call('printing.prepareVisitPaper', { visitId: visit._id, kind: 'note' });
    expect(paper).toMatchObject({
      kind: 'note',
      visit: { visitId: visit.visitId, status: 'draft', chiefComplaint: visit.chiefComplaint },
      patient: { patientId: visit.patient.patientId },
      doctorName: 'Dr Amara Lindqvist',
      letterhead: { letterhead: LINES },
      medications: [],
    });
    expect(paper.allergies).toBeUndefined();
    const [entry] = await at.room.collections.auditLogs.find({
      description: { $regex: '^Looked at the visit for printing' },
      resourceId: new ObjectId(visit._id),
    });
    expect(entry).toMatchObject({ action: 'VIEW', resource: 'Visit' });
  });

  it('tells of a completed note who signed it, and is a disclosure of the visit once it is printed', async () => {
    const done = await at.complete(visit);
    const paper = await ward.call('printing.prepareVisitPaper', { visitId: visit._id, kind: 'note' });
    expect(paper).toMatchObject({
      isAltered: false,
      signedByName: 'Dr Amara Lindqvist',
      visit: { status: 'completed', signedAt: done.signedAt, contentHash: done.contentHash },
    });
    await ward.call('printing.printPaper', { printId: paper.printId, paper: 'a4' });
    const [entry] = await at.room.collections.auditLogs.find({ action: 'PRINT' });
    expect(entry).toMatchObject({
      description: `Printed the note of ${visit.visitId}`,
      resource: 'Visit',
      resourceId: visit._id,
      patientId: visit.patientId,
      changes: { patients: [visit.patient.patientId] },
    });
  });

  it('says of a note that it is not what was signed, on each of its papers and in the whole record', async () => {
    await at.complete(visit);
    const { visits, auditLogs } = at.room.collections;
    await visits.raw.updateOne({ _id: new ObjectId(visit._id) }, { $set: { plan: 'Something else' } });
    for (const kind of ['note', 'summary', 'request'] as const) {
      const paper = await ward.call('printing.prepareVisitPaper', { visitId: visit._id, kind });
      expect(paper.isAltered).toBe(true);
    }
    const description = `Found that ${visit.visitId} is not what was signed`;
    expect(await auditLogs.find({ description })).toMatchObject([{ severity: 'critical' }]);
    const { printId } = await ward.call('printing.beginRecord', { patientId: visit.patientId });
    const { page } = await ward.call('printing.readRecordPart', { printId, part: 'visits' });
    expect(page.lines).toMatchObject([{ visitId: visit.visitId, isAltered: true }]);
  });

  it('is refused to whoever may not read the chart', async () => {
    for (const kind of ['note', 'summary', 'request'] as const) {
      const call = at.desk.call('printing.prepareVisitPaper', { visitId: visit._id, kind });
      expect(await refusalOf(call)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

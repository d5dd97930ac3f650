import { ObjectId } from 'mongodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LetterView } from '#shared/contract/letters.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { mergeAsSeen } from '../patients/merge-as-seen.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { type TestWorkstation, workingPrinter } from '../support/test-workstation.ts';
import { openVisitRoom, type VisitRoom } from './visit-room.ts';

const file = clinicOfFile();
let at: VisitRoom;
let room: TestWorkstation;
let nurse: TestWorkstation;
let visit: VisitView;
let issued: LetterView;

const sickNote = {
  kind: 'sick-note',
  title: 'Sick note',
  text: 'Not able to work from 10 Mar 2026 to 12 Mar 2026.',
} as const;

beforeAll(async () => {
  const { clinic } = file;
  clinic.clock.now = new Date('2026-03-10T08:55:00.000Z');
  at = await openVisitRoom(clinic, { firstName: 'Amara', lastName: 'Lindqvist' });
  room = at.room;
  nurse = await clinic.openWorkstation('ward', { printer: workingPrinter });
  await nurse.signIn(await clinic.addStaff('nurse', { firstName: 'Ida', lastName: 'Berg' }));
  const begun = await at.begin();
  visit = await at.complete(begun.visit);
  issued = await room.call('visits.issueLetter', { visitId: visit._id, ...sickNote });
});

/** Prints the letter at the nurse's, and gives what was handed out for it. */
async function printLetter() {
  const print = await nurse.call('printing.prepareLetter', { letterId: issued._id });
  await nurse.call('printing.printPaper', { printId: print.printId, paper: 'a4' });
  return print;
}

describe('a letter', () => {
  it('is issued by a doctor, kept word for word with the visit, and numbered', async () => {
    expect(issued).toMatchObject({
      ...sickNote,
      letterId: 'LET-00001',
      visitId: visit._id,
      patientId: visit.patientId,
      issuedByName: 'Dr Amara Lindqvist',
      issuedAt: file.clinic.clock.now.toISOString(),
    });
    const { letters } = await nurse.call('visits.listLetters', { visitId: visit._id });
    expect(letters).toEqual([issued]);
    const [entry] = await room.collections.auditLogs.find({
      resourceId: new ObjectId(visit._id),
      'changes.letter': { $exists: true },
    });
    expect(entry).toMatchObject({
      action: 'CREATE',
      resource: 'Visit',
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Issued LET-00001 at ${visit.visitId}`,
    });
    // What a letter says is in the letter, not in the log.
    expect(JSON.stringify(entry)).not.toContain('Not able to work');
  });

  it('leaves the signed note as it is', async () => {
    const begun = await at.begin('2026-03-10T09:15:00.000Z');
    const signed = await at.complete(begun.visit);
    await room.call('visits.issueLetter', { visitId: signed._id, ...sickNote });
    const after = await room.call('visits.getVisit', { visitId: signed._id });
    expect(after.revision).toBe(signed.revision);
    expect(after.contentHash).toBe(signed.contentHash);
    expect(after.signature.state).toBe('intact');
  });

  it('is refused with a gap in its text, and a referral that says not for whom', async () => {
    const wrong = { ...sickNote, kind: 'referral', text: 'Reason: ___' } as const;
    expect(await refusalOf(room.call('visits.issueLetter', { visitId: visit._id, ...wrong }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { recipient: 'REQUIRED', text: 'GAPS_LEFT' },
    });
  });

  it('is refused where there is no text, and to whoever is no doctor', async () => {
    const empty = room.call('visits.issueLetter', { visitId: visit._id, ...sickNote, text: ' \n' });
    expect(await refusalOf(empty)).toMatchObject({ code: 'INVALID_INPUT', fields: { text: 'REQUIRED' } });
    const byNurse = nurse.call('visits.issueLetter', { visitId: visit._id, ...sickNote });
    expect(await refusalOf(byNurse)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is handed out for printing as it was issued, and printing it is a disclosure', async () => {
    const print = await printLetter();
    expect(print.letter.text).toBe(sickNote.text);
    const [entry] = await nurse.collections.auditLogs.find({ action: 'PRINT' }, { sort: { timestamp: 1 } });
    expect(entry).toMatchObject({
      description: 'Printed the letter LET-00001',
      resource: 'Visit',
      resourceId: visit._id,
      patientId: visit.patientId,
      isSecurityEvent: true,
    });
    const stranger = room.call('printing.printPaper', { printId: print.printId, paper: 'a4' });
    expect(await refusalOf(stranger)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('has what is known of the patient before it is written', async () => {
    const sources = await room.call('visits.prepareLetter', { visitId: visit._id });
    expect(sources).toMatchObject({
      doctorName: 'Dr Amara Lindqvist',
      visit: { diagnosis: [{ description: 'Other fatigue' }] },
      patient: { _id: visit.patientId },
    });
  });

  it('stands in the record: in the timeline, whose search reads it, among the notes, and whole on paper', async () => {
    const { patientId } = visit;
    const timeline = (wish: { kinds?: 'letter'[]; text?: string }) =>
      nurse.call('patients.listTimeline', { patientId, ...wish });
    const { entries } = await timeline({ kinds: ['letter'] });
    expect(entries).toMatchObject([
      { kind: 'letter', number: 'LET-00001', title: 'Sick note', byName: 'Dr Amara Lindqvist' },
    ]);
    expect(entries[0]).not.toHaveProperty('text');
    const found = await timeline({ text: 'able to work' });
    expect(found.entries).toMatchObject([{ kind: 'letter', found: expect.stringContaining('able to work') }]);

    const { letters } = await nurse.call('visits.listPatientLetters', { patientId });
    expect(letters).toMatchObject([{ letterId: 'LET-00001', visitId: visit._id }]);
    expect(letters[0]).not.toHaveProperty('text');

    const { printId, parts } = await nurse.call('printing.beginRecord', { patientId });
    expect(parts).toContain('letters');
    const { page, next } = await nurse.call('printing.readRecordPart', { printId, part: 'letters' });
    expect(page.lines).toMatchObject([{ letterId: 'LET-00001', text: sickNote.text }]);
    expect(next).toBeUndefined();
  });

  it('goes with a record that is merged, and comes back when they are parted', async () => {
    const { desk } = at;
    const other = await registerPatient(desk, { firstName: 'Elena', lastName: 'Petrova-Hall' });
    const { _id: mine } = visit.patient;
    const owners = async () =>
      (await room.collections.letters.find({ visitId: new ObjectId(visit._id) })).map(
        ({ patientId }) => patientId,
      );
    const merge = await mergeAsSeen(desk, [other._id, mine]);
    expect(await owners()).toEqual([other._id]);
    await desk.call('patients.unmergeRecords', { mergeId: merge.mergeId });
    expect(await owners()).toEqual([mine]);
  });
});

describe('who read and who wrote a note', () => {
  it('is told to doctors, a line for each person, and that they asked is kept', async () => {
    await nurse.call('visits.getVisit', { visitId: visit._id });
    await printLetter();
    const asked = async () => {
      await room.settle();
      const description = { $regex: '^Saw who read and wrote the note' };
      return room.collections.auditLogs.raw.countDocuments({ description });
    };
    const before = await asked();
    const { people } = await room.call('visits.listNoteAccess', { visitId: visit._id });
    const deedsOf = Object.fromEntries(people.map(({ name, deeds }) => [name, deeds]));
    expect(deedsOf['Dr Amara Lindqvist']).toEqual(
      expect.arrayContaining(['wrote', 'completed', 'letter', 'read']),
    );
    expect(deedsOf['Ida Berg']).toEqual(['printed', 'read']);
    expect(await refusalOf(nurse.call('visits.listNoteAccess', { visitId: visit._id }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await asked()).toBe(before + 1);
  });

  it('names whoever saw the note among the earlier ones of its patient', async () => {
    const other = await file.clinic.openWorkstation();
    await other.signIn(await file.clinic.addStaff('nurse', { firstName: 'Ole', lastName: 'Lund' }));
    await other.call('visits.listPatientVisits', { patientId: visit.patientId });
    const { people } = await room.call('visits.listNoteAccess', { visitId: visit._id });
    expect(people.find(({ name }) => name === 'Ole Lund')?.deeds).toEqual(['read']);
  });
});

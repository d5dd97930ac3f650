import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordCursor, RecordPart } from '#shared/contract/record-printing.ts';
import type { User } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { prescriptionOf, recordOf, visitOf } from '../support/chart-documents.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let doctor: User;
/** Of a doctor who also administers, and so may read the audit log. */
let office: TestWorkstation;
/** Of a doctor without that. */
let room: TestWorkstation;
let patient: Awaited<ReturnType<typeof registerPatient>>;
let patientId: string;
/** What the audit log held at the moment when paper left the printer. */
let loggedBefore: string[];

const NOW = '2026-03-10T08:00:00.000Z';
const VISITS = 230;

function visitAt(index: number): Visit {
  // Five visits have the same moment each: pages part them.
  const day = String(1 + (Math.floor(index / 5) % 28)).padStart(2, '0');
  const month = String(1 + Math.floor(index / 140)).padStart(2, '0');
  const visitDate = `2025-${month}-${day}T09:00:00.000Z`;
  const status = index % 50 === 0 ? 'draft' : 'completed';
  return visitOf(patientId, doctor._id, {
    visitDate,
    chiefComplaint: `Complaint ${index}`,
    plan: `Plan ${index}`,
    vitals: { heartRate: 60 + (index % 40), recordedAt: visitDate },
    ...(status === 'completed' && { signedBy: doctor._id, signedAt: visitDate }),
    status,
  });
}

const entriesOf = async (action: 'VIEW' | 'PRINT') =>
  (await room.collections.auditLogs.find({ action }, { sort: { timestamp: 1, sequence: 1 } })).filter(
    ({ description }) => /print|Print/.test(description),
  );

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  doctor = await clinic.addStaff('doctor', { firstName: 'Amara', lastName: 'Lindqvist' });
  const both = await clinic.addStaff('doctor', { firstName: 'Noor', lastName: 'Haddad', isAdmin: true });
  room = await clinic.openWorkstation('room', {
    printer: {
      async print() {
        loggedBefore = (await entriesOf('PRINT')).map(({ description }) => description);
        return true;
      },
      toPdf: async () => new Uint8Array(),
    },
    chooseFile: async () => undefined,
  });
  office = await clinic.openWorkstation('office');
  await room.signIn(doctor);
  await office.signIn(both);
  patient = await registerPatient(room, {
    emergencyContact: { name: 'Ivan Petrov', phone: '+43 660 7654321' },
    insurance: { provider: 'Kasse', validUntil: '2026-01-31' },
  });
  patientId = patient._id;
  const { visits, prescriptions, medicalRecords } = room.collections;
  await visits.raw.insertMany(Array.from({ length: VISITS }, (_, index) => visits.encode(visitAt(index))));
  const lisinopril = { name: 'Lisinopril', dosage: '10 mg' };
  await prescriptions.raw.insertMany(
    [
      prescriptionOf(patientId, doctor._id, lisinopril),
      prescriptionOf(patientId, doctor._id, lisinopril, { status: 'completed' }),
    ].map((one) => prescriptions.encode(one)),
  );
  await medicalRecords.raw.insertMany(
    [
      recordOf(patientId, both._id, 'Potassium'),
      recordOf(patientId, both._id, 'Genetic test', { isConfidential: true }),
    ].map((record) => medicalRecords.encode(record)),
  );
});
afterAll(async () => {
  await clinic.stop();
  await database.stop();
});

/** All pages of a part, joined. */
async function readPart(station: TestWorkstation, printId: string, part: RecordPart) {
  const lines: { _id: string; status?: string; plan?: string; vitals?: unknown; title?: string }[] = [];
  const sizes: number[] = [];
  let after: RecordCursor | undefined;
  do {
    const { page, next } = await station.call('printing.readRecordPart', { printId, part, after });
    lines.push(...page.lines);
    sizes.push(page.lines.length);
    after = next;
  } while (after);
  return { lines, sizes };
}

describe('the summary of a patient', () => {
  it('has who it is, what matters now, and tells whether allergies were asked', async () => {
    const summary = await room.call('printing.prepareSummary', { patientId });
    expect(summary).toMatchObject({
      preparedAt: NOW,
      preparedBy: 'Dr Amara Lindqvist',
      patient: { patientId: patient.patientId, emergencyContact: { name: 'Ivan Petrov' } },
      overview: { medications: [{ name: 'Lisinopril', dosage: '10 mg' }] },
    });
    expect(summary.allergies).toBeUndefined();
    await room.call('patients.setAllergies', { patientId, base: null, value: [] });
    expect((await room.call('printing.prepareSummary', { patientId })).allergies).toEqual([]);
  });

  it('is refused to those who may not read charts, and the attempt is kept', async () => {
    const desk = await clinic.openWorkstation('desk');
    await desk.signIn(await clinic.addStaff('receptionist'));
    for (const channel of ['printing.prepareSummary', 'printing.beginRecord'] as const) {
      expect(await refusalOf(desk.call(channel, { patientId }))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const kept = await room.collections.auditLogs.find({ errorMessage: 'FORBIDDEN' });
    expect(kept.map(({ isSecurityEvent }) => isSecurityEvent)).toEqual([true, true]);
  });
});

describe('a whole record', () => {
  it('hands out every visit once, in pages, newest first, also where several have one moment', async () => {
    const { printId } = await room.call('printing.beginRecord', { patientId });
    const { lines, sizes } = await readPart(room, printId, 'visits');
    expect(sizes).toEqual([100, 100, 30]);
    const stored = await room.collections.visits.find({}, { sort: { visitDate: -1, _id: -1 } });
    expect(lines.map(({ _id }) => _id)).toEqual(stored.map(({ _id }) => _id));
  });

  it('keeps what a doctor has not completed to that doctor, but for what was measured', async () => {
    const { printId } = await office.call('printing.beginRecord', { patientId });
    const { lines } = await readPart(office, printId, 'visits');
    const drafts = lines.filter(({ status }) => status === 'draft');
    expect(drafts).toHaveLength(5);
    for (const draft of drafts) {
      expect(draft).not.toHaveProperty('plan');
      expect(draft).not.toHaveProperty('chiefComplaint');
      expect(draft).toHaveProperty('vitals.heartRate');
    }
    expect(lines.find(({ status }) => status === 'completed')).toMatchObject({
      doctorName: 'Dr Amara Lindqvist',
      signedByName: 'Dr Amara Lindqvist',
    });
  });

  it('has what was taken off the history, with who and why', async () => {
    const contents = { kind: 'condition' as const, text: 'Gout' };
    const { entries } = await room.call('patients.addHistoryEntry', { patientId, contents });
    const entryId = entries[0]?.entryId ?? '';
    await room.call('patients.removeHistoryEntry', { patientId, entryId, reason: 'Not gout' });
    const { history } = await room.call('printing.beginRecord', { patientId });
    expect(history).toMatchObject([
      { text: 'Gout', removedReason: 'Not gout', removedByName: 'Dr Amara Lindqvist' },
    ]);
  });

  it('withholds confidential documents from whoever may not read them, and says how many', async () => {
    const withheld = await room.call('printing.beginRecord', { patientId });
    expect(withheld.withheldRecords).toBe(1);
    const { lines } = await readPart(room, withheld.printId, 'records');
    expect(lines.map(({ title }) => title)).toEqual(['Potassium']);
    const whole = await office.call('printing.beginRecord', { patientId });
    expect(whole.withheldRecords).toBe(0);
    expect((await readPart(office, whole.printId, 'records')).lines).toHaveLength(2);
    expect((await readPart(office, whole.printId, 'prescriptions')).lines).toHaveLength(2);
    expect((await readPart(office, whole.printId, 'appointments')).lines).toEqual([]);
  });

  it('tells who saw it only to those who may read the audit log', async () => {
    const other = await registerPatient(room, { lastName: 'Other' });
    await room.call('patients.getChart', { patientId: other._id });
    const { printId, parts } = await room.call('printing.beginRecord', { patientId });
    expect(parts).toEqual(['visits', 'letters', 'prescriptions', 'appointments', 'records']);
    const refused = room.call('printing.readRecordPart', { printId, part: 'disclosures' });
    expect(await refusalOf(refused)).toMatchObject({ code: 'FORBIDDEN' });
    const begun = await office.call('printing.beginRecord', { patientId });
    expect(begun.parts).toContain('disclosures');
    const { page } = await office.call('printing.readRecordPart', {
      printId: begun.printId,
      part: 'disclosures',
    });
    const descriptions = page.part === 'disclosures' && page.lines.map(({ description }) => description);
    expect(descriptions).toContain(`Looked at the whole record for printing: ${patient.patientId}`);
    expect(descriptions).not.toContain(`Opened the chart: ${other.patientId}`);
    const names = page.part === 'disclosures' && page.lines.map(({ userName }) => userName);
    expect(new Set(names || [])).toEqual(new Set(['Dr Amara Lindqvist', 'Dr Noor Haddad']));
  });
});

describe('the audit log', () => {
  it('has the reading of a record once in a sitting, and its print before the paper leaves the printer', async () => {
    clinic.clock.now = new Date('2026-03-11T08:00:00.000Z');
    const before = (await entriesOf('VIEW')).length;
    const { printId } = await room.call('printing.beginRecord', { patientId });
    await readPart(room, printId, 'visits');
    await readPart(room, printId, 'appointments');
    const read = (await entriesOf('VIEW')).slice(before);
    expect(read.map(({ description, patientId: whose }) => [description, whose])).toEqual([
      [`Looked at the whole record for printing: ${patient.patientId}`, patientId],
      [`Read the parts of the record for printing: ${patient.patientId}`, patientId],
    ]);
    await room.call('printing.printPaper', { printId, paper: 'a4' });
    expect(loggedBefore).toEqual([`Printed the whole record of ${patient.patientId}`]);
    const [entry] = await entriesOf('PRINT');
    expect(entry).toMatchObject({
      action: 'PRINT',
      isSecurityEvent: true,
      patientId,
      changes: { patients: [patient.patientId] },
    });
  });

  it('knows a print as its own only for whom it was handed out', async () => {
    const { printId } = await room.call('printing.beginRecord', { patientId });
    const taken = office.call('printing.readRecordPart', { printId, part: 'visits' });
    expect(await refusalOf(taken)).toMatchObject({ code: 'NOT_FOUND' });
    const { printId: label } = await room.call('printing.preparePrint', {
      kind: 'day',
      date: '2026-03-11',
      exceptDoctorIds: [],
    });
    const list = room.call('printing.readRecordPart', { printId: label, part: 'visits' });
    expect(await refusalOf(list)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

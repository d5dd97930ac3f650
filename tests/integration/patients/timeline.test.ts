import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#main/database/new-id.ts';
import type { ChannelInput } from '#shared/contract/contract.ts';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
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
let room: TestWorkstation;
let doctor: User;
let colleague: User;
let patientId: string;

const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString();

function visitOfDay(number: number, fields: Partial<Visit> = {}): Visit {
  const moment = day(number);
  return visitOf(patientId, doctor._id, {
    visitId: `VIS-${String(number).padStart(5, '0')}`,
    visitDate: moment,
    chiefComplaint: `Complaint ${number}`,
    vitals: { heartRate: 60 + (number % 40), recordedAt: moment, recordedBy: doctor._id },
    ...fields,
  });
}

type Wish = Omit<ChannelInput<'patients.listTimeline'>, 'patientId'>;
const list = (wish: Wish = {}, station = room) =>
  station.call('patients.listTimeline', { patientId, ...wish });

/** Every entry, page after page. */
async function listAll(wish: Wish, station = room): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  let after: string | undefined;
  do {
    const page = await list({ ...wish, after }, station);
    entries.push(...page.entries);
    after = page.next;
  } while (after);
  return entries;
}

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  doctor = await clinic.addStaff('doctor', { firstName: 'Amara', lastName: 'Lindqvist' });
  colleague = await clinic.addStaff('doctor', { firstName: 'Jonas', lastName: 'Weber' });
  room = await clinic.openWorkstation();
  await room.signIn(doctor);
  patientId = (await registerPatient(room))._id;
  const { visits, medicalRecords, prescriptions } = room.collections;
  await visits.raw.insertMany([
    ...Array.from({ length: 60 }, (_, number) => visits.encode(visitOfDay(number))),
    visits.encode(
      visitOfDay(60, {
        plan: 'Avoid grapefruit while on the tablets',
        amendments: [
          {
            text: 'Potassium came in',
            reason: 'Result',
            author: colleague._id,
            authorName: 'x',
            addedAt: day(61),
          },
        ],
      }),
    ),
  ]);
  // Forty records of one day, and some that are somebody else's secret.
  await medicalRecords.raw.insertMany(
    [
      ...Array.from({ length: 40 }, (_, number) =>
        recordOf(patientId, doctor._id, `Result ${number}`, { recordDate: '2025-01-20' }),
      ),
      recordOf(patientId, colleague._id, 'Secret of a colleague', { isConfidential: true }),
      recordOf(patientId, colleague._id, 'Shared secret', { isConfidential: true, sharedWith: [doctor._id] }),
      recordOf(patientId, colleague._id, 'Deleted', { status: 'deleted' }),
    ].map((record) => medicalRecords.encode(record)),
  );
  await prescriptions.raw.insertOne(
    prescriptions.encode(
      prescriptionOf(patientId, doctor._id, {
        name: 'Lipitor',
        genericName: 'Atorvastatin',
        dosage: '20 mg',
      }),
    ),
  );
  await room.call('patients.addHistoryEntry', { patientId, contents: { kind: 'condition', text: 'Gout' } });
  await room.call('scheduling.bookAppointment', {
    patientId,
    doctorId: doctor._id,
    dateTime: '2026-03-24T09:00:00.000Z',
    duration: 20,
    type: 'follow-up',
    reason: 'Blood pressure',
  });
});
afterAll(async () => {
  await clinic.stop();
  await database.stop();
});

describe('the timeline', () => {
  it('has everything once, newest first, however many stand on a page', async () => {
    const whole = await listAll({ limit: 100 });
    const keys = whole.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const moments = whole.map(({ at }) => Date.parse(at));
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
    const counts: Record<string, number> = {};
    for (const { kind } of whole) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      appointment: 1,
      status: 1,
      history: 1,
      prescription: 1,
      record: 41,
      amendment: 1,
      visit: 61,
      vitals: 61,
    });
    for (const limit of [1, 7, 39]) {
      expect((await listAll({ limit })).map(({ key }) => key)).toEqual(keys);
    }
  });

  it('shows confidential records to those only with whom they are shared', async () => {
    const titles = (await listAll({ kinds: ['record'] })).map((entry) => 'title' in entry && entry.title);
    expect(titles).toContain('Shared secret');
    expect(titles).not.toContain('Secret of a colleague');
    expect(titles).not.toContain('Deleted');
    const own = await clinic.openWorkstation();
    await own.signIn(colleague);
    const theirs = (await listAll({ kinds: ['record'] }, own)).map(
      (entry) => 'title' in entry && entry.title,
    );
    expect(theirs).toContain('Secret of a colleague');
  });

  it('is narrowed to kinds', async () => {
    const { entries } = await list({ kinds: ['prescription', 'amendment'] });
    expect(entries.map(({ kind, byName }) => [kind, byName])).toEqual([
      ['prescription', 'Dr Amara Lindqvist'],
      ['amendment', 'Dr Jonas Weber'],
    ]);
  });

  it('is searched by words of the whole text, and says where they stand', async () => {
    const found = async (text: string) => (await listAll({ text, limit: 3 })).map(({ kind }) => kind);
    expect(await found('atorvastat')).toEqual(['prescription']);
    expect(await found('weber potassium')).toEqual(['amendment']);
    expect(await found('GOUT')).toEqual(['history']);
    expect(await found('secret colleague')).toEqual([]);
    expect((await listAll({ text: 'result 2025', limit: 3 })).length).toBe(0);
    const [note] = (await list({ text: 'grapefruit' })).entries;
    expect(note).toMatchObject({ kind: 'visit', found: 'Avoid grapefruit while on the tablets' });
  });

  it('refuses a place that it never gave', async () => {
    for (const after of [
      'x',
      '2026-03-01T09:00:00.000Z visit 1',
      `2026-03-01T09:00:00.000Z visit ${newId()}-x`,
    ])
      expect(await refusalOf(list({ after }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is in the audit log with what was shown, and not with what was not', async () => {
    await listAll({ kinds: ['record'] });
    const entries = await room.collections.auditLogs.find({
      description: 'Read the timeline: PAT-00001',
      userId: new ObjectId(doctor._id),
    });
    const secret = await room.collections.medicalRecords.findOne({ title: 'Secret of a colleague' });
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries)).toContain('VIS-00060');
    expect(JSON.stringify(entries)).not.toContain(secret?.recordId);
  });
});

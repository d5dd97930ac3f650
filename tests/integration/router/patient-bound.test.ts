import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '#shared/errors.ts';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TEST_PASSWORD, type TestWorkstation } from '../support/test-workstation.ts';
import { bookAndTakeIn, completeNote } from '../visits/visit-room.ts';

let database: TestDatabase;
let clinic: TestClinic;
let station: TestWorkstation;
let colleague: TestWorkstation;

/** A patient with a note that is being written, a completed one, and the binding that opens their record. */
interface Patient {
  patientId: string;
  appointmentId: string;
  draftId: string;
  completedId: string;
}
let patients: Patient[];

async function newPatient(index: number, doctorId: string): Promise<Patient> {
  const { _id: patientId } = await registerPatient(station, { lastName: `Bound${index}` });
  const openNote = (time: string) =>
    bookAndTakeIn(station, { patientId, doctorId, dateTime: `2026-03-10T${time}:00.000Z`, duration: 10 });
  const { _id: completedId } = await completeNote(station, await openNote(`08:${index}0`));
  const { _id: draftId, appointmentId = '' } = await openNote(`09:${index}0`);
  return { patientId, appointmentId, draftId, completedId };
}

async function openChart(at: TestWorkstation, patientId: string): Promise<string> {
  return (await at.call('patients.openChart', { patientId })).chart;
}

/** Every way to write to a record, about one patient. `named` is whom a careless window would name beside it. */
const writes: Record<string, (about: Patient, named: Patient, text: string) => unknown> = {
  'patients.updatePatient': ({ patientId }, _named, text) => ({
    patientId,
    edits: { lastName: { base: 'x', value: text } },
  }),
  'patients.setAllergies': ({ patientId }, _named, text) => ({ patientId, base: null, value: [text] }),
  'visits.recordVitals': ({ appointmentId }) => ({
    appointmentId,
    edits: { heartRate: { base: null, value: 66 } },
  }),
  'visits.saveDraft': ({ draftId }, { patientId }, text) => ({
    visitId: draftId,
    patientId,
    edits: { plan: { base: null, value: text } },
  }),
  'visits.completeVisit': ({ draftId }, _named, text) => ({ visitId: draftId, revision: 1, password: text }),
  'visits.amendVisit': ({ completedId }, _named, text) => ({ visitId: completedId, text, reason: text }),
  'visits.archiveVisit': ({ completedId }) => ({ visitId: completedId, revision: 1, isArchived: true }),
  'visits.noteOrderResult': ({ completedId }, _named, text) => ({
    visitId: completedId,
    orderId: completedId,
    resultDate: '2026-03-10',
    text,
  }),
  'visits.cancelOrder': ({ completedId }, _named, text) => ({
    visitId: completedId,
    orderId: completedId,
    reason: text,
  }),
  'visits.addAttachment': ({ draftId }) => ({
    visitId: draftId,
    file: { name: 'x.txt', bytes: new Uint8Array([120]) },
  }),
  'visits.issueLetter': ({ completedId }, _named, text) => ({
    visitId: completedId,
    kind: 'sick-note',
    title: text,
    text,
  }),
};

/** All that a write could have touched, as it is stored. */
async function recordOf(): Promise<string> {
  const { users, patients: records, visits, appointments } = station.collections;
  const found = await Promise.all(
    [users, records, visits, appointments].map(({ raw }) => raw.find().sort({ _id: 1 }).toArray()),
  );
  return JSON.stringify(found);
}

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  const doctor = await clinic.addStaff('doctor');
  station = await clinic.openWorkstation();
  await station.signIn(doctor);
  colleague = await clinic.openWorkstation();
  await colleague.signIn(await clinic.addStaff('doctor'));
  patients = [];
  for (const index of [0, 1, 2]) patients.push(await newPatient(index, doctor._id));
});
afterAll(async () => {
  await clinic.stop();
  await database.stop();
});

const patient = (index: number): Patient => {
  const found = patients[index];
  if (!found) throw new Error('No such patient');
  return found;
};

describe('a write to a record', () => {
  it('is refused with the binding of another patient, of another session, of none, or a made-up one', async () => {
    const before = await recordOf();
    const foreign = await Promise.all(patients.map(({ patientId }) => openChart(colleague, patientId)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(writes)),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 2 }),
        fc.oneof(
          fc.constant('other patient'),
          fc.constant('other session'),
          fc.constant('none'),
          fc.uuid(),
          fc.anything(),
        ),
        fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
        async (channel, about, apart, kind, text) => {
          const another = (about + apart) % 3;
          const chart =
            kind === 'other patient'
              ? await openChart(station, patient(another).patientId)
              : kind === 'other session'
                ? foreign[about]
                : kind === 'none'
                  ? undefined
                  : kind;
          const input = writes[channel]?.(patient(about), patient(another), text);
          const answer = (await station.raw(channel, input, chart)) as Result<unknown>;
          const code = kind === 'other patient' ? 'WRONG_PATIENT' : 'CHART_NOT_OPEN';
          expect(answer).toMatchObject({ ok: false, error: { code } });
        },
      ),
      { numRuns: 150 },
    );
    expect(await recordOf()).toBe(before);
  });

  it('is kept as a security event that names the patient concerned and the one who was open', async () => {
    const chart = await openChart(station, patient(0).patientId);
    await station.raw('visits.saveDraft', writes['visits.saveDraft']?.(patient(1), patient(0), 'x'), chart);
    const [entry] = await station.collections.auditLogs.find(
      { errorMessage: 'WRONG_PATIENT' },
      { sort: { timestamp: -1, sequence: -1 }, limit: 1 },
    );
    expect(entry).toMatchObject({
      isSecurityEvent: true,
      severity: 'warning',
      status: 'failure',
      patientId: patient(1).patientId,
      changes: { openPatient: patient(0).patientId },
    });
  });

  it('goes through with the binding of its own patient, and not with that of a session before the lock', async () => {
    const chart = await openChart(station, patient(2).patientId);
    const amend = () =>
      station.raw('visits.amendVisit', writes['visits.amendVisit']?.(patient(2), patient(2), 'Late'), chart);
    expect(await amend()).toMatchObject({ ok: true });
    await station.call('accounts.lock', {});
    expect(await amend()).toMatchObject({ error: { code: 'SESSION_LOCKED' } });
    await station.call('accounts.unlock', { password: TEST_PASSWORD });
    expect(await amend()).toMatchObject({ error: { code: 'CHART_NOT_OPEN' } });
    expect(await openChart(station, patient(2).patientId)).not.toBe(chart);
  });
});

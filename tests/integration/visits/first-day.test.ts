import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { Refusal, TEST_PASSWORD, type TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic & { admin: User };
let desk: TestWorkstation;
let ward: TestWorkstation;
let room: TestWorkstation;
let doctor: User;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  doctor = await clinic.addStaff('doctor');
  desk = await clinic.openWorkstation('desk');
  ward = await clinic.openWorkstation('ward');
  room = await clinic.openWorkstation('room');
  await desk.signIn(await clinic.addStaff('receptionist'));
  await ward.signIn(await clinic.addStaff('nurse'));
  await room.signIn(doctor);
  return () => clinic.stop();
});

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.value : error),
  );

async function arrivedAppointment() {
  const patient = await registerPatient(desk);
  const booked = await desk.call('scheduling.bookAppointment', {
    patientId: patient._id,
    doctorId: doctor._id,
    dateTime: '2026-03-10T09:00:00.000Z',
    duration: 30,
    type: 'consultation',
    reason: 'Dizzy on standing',
  });
  const arrived = await desk.call('scheduling.checkInPatient', {
    appointmentId: booked._id,
    revision: booked.revision,
  });
  return { patient, appointment: arrived };
}

const edit = (base: unknown, value: string) => ({ base, value });

describe('the visit', () => {
  it('goes from arrival over vitals and note to completion, in one transaction at the end', async () => {
    const { patient, appointment } = await arrivedAppointment();
    const measured = await ward.call('visits.recordVitals', {
      appointmentId: appointment._id,
      edits: {
        bloodPressure: { base: null, value: '136/84' },
        weight: { base: null, value: 71.2 },
        height: { base: null, value: 164 },
      },
    });
    expect(measured.vitals?.bmi).toBe(26.5);

    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    expect(visit._id).toBe(measured._id);
    expect(visit.chiefComplaint).toBe('Dizzy on standing');
    const saved = await room.call('visits.saveDraft', {
      visitId: visit._id,
      patientId: patient._id,
      edits: {
        assessment: edit(null, 'Orthostatic hypotension'),
        plan: edit(null, 'Reduce amlodipine'),
        diagnosis: {
          base: null,
          value: [{ icdCode: 'I95.1', description: 'Orthostatic hypotension', type: 'primary' }],
        },
      },
    });
    const completed = await room.call('visits.completeVisit', {
      visitId: visit._id,
      revision: saved.revision,
      password: TEST_PASSWORD,
    });
    expect(completed.status).toBe('completed');

    const day = await desk.call('scheduling.getDay', { date: '2026-03-10' });
    expect(day.appointments[0]).toMatchObject({ status: 'completed', visitId: visit._id });
    expect(day.appointments[0]?.completedAt).toBeDefined();
    const chart = await room.call('patients.getChart', { patientId: patient._id });
    expect(chart).toMatchObject({ totalVisits: 1, lastVisitDate: visit.visitDate });
    expect(chart.latestVitals).toMatchObject({ bloodPressure: '136/84', bmi: 26.5 });
  });

  it('is not opened before the patient is here', async () => {
    const { appointment } = await arrivedAppointment();
    await desk.call('scheduling.undoCheckIn', {
      appointmentId: appointment._id,
      revision: appointment.revision,
    });
    expect(await refusal(room.call('visits.openVisit', { appointmentId: appointment._id }))).toMatchObject({
      code: 'NOT_ARRIVED',
    });
  });

  it('belongs to its doctor: another one neither opens nor writes it', async () => {
    const { patient, appointment } = await arrivedAppointment();
    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    const other = await clinic.openWorkstation();
    await other.signIn(await clinic.addStaff('doctor'));
    expect(await refusal(other.call('visits.openVisit', { appointmentId: appointment._id }))).toMatchObject({
      code: 'NOT_YOUR_VISIT',
    });
    const edits = { plan: edit(null, 'x') };
    expect(
      await refusal(other.call('visits.saveDraft', { visitId: visit._id, patientId: patient._id, edits })),
    ).toMatchObject({ code: 'NOT_YOUR_VISIT' });
  });

  it('says what a note lacks, and completes nothing', async () => {
    const { appointment } = await arrivedAppointment();
    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    expect(
      await refusal(
        room.call('visits.completeVisit', {
          visitId: visit._id,
          revision: visit.revision,
          password: TEST_PASSWORD,
        }),
      ),
    ).toMatchObject({
      code: 'NOTE_INCOMPLETE',
      fields: { assessment: 'REQUIRED', plan: 'REQUIRED', diagnosis: 'REQUIRED' },
    });
    const stored = await room.call('visits.getVisit', { visitId: visit._id });
    expect(stored.status).toBe('draft');
  });

  it('keeps both of two edits of different parts, and refuses the second of two edits of one part with what stands there', async () => {
    const { patient, appointment } = await arrivedAppointment();
    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    const second = await clinic.openWorkstation();
    await second.signIn(doctor);
    const save = (
      station: TestWorkstation,
      edits: Parameters<typeof station.call<'visits.saveDraft'>>[1]['edits'],
    ) => station.call('visits.saveDraft', { visitId: visit._id, patientId: patient._id, edits });

    await Promise.all([
      save(room, { subjective: edit(null, 'Dizzy for two weeks') }),
      save(second, { objective: edit(null, 'BP 114/72 standing') }),
    ]);
    const merged = await room.call('visits.getVisit', { visitId: visit._id });
    expect(merged).toMatchObject({ subjective: 'Dizzy for two weeks', objective: 'BP 114/72 standing' });

    await save(room, { plan: edit(null, 'Fluids') });
    expect(await refusal(save(second, { plan: edit(null, 'Stop amlodipine') }))).toMatchObject({
      code: 'EDIT_CONFLICT',
      clashes: [{ field: 'plan', base: null, current: 'Fluids', attempted: 'Stop amlodipine' }],
    });
  });

  it('is read-only once completed, and amended with author, time and reason', async () => {
    const { patient, appointment } = await arrivedAppointment();
    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    const saved = await room.call('visits.saveDraft', {
      visitId: visit._id,
      patientId: patient._id,
      edits: {
        assessment: edit(null, 'A'),
        plan: edit(null, 'P'),
        diagnosis: { base: null, value: [{ icdCode: 'I95.1', type: 'primary' }] },
      },
    });
    await room.call('visits.completeVisit', {
      visitId: visit._id,
      revision: saved.revision,
      password: TEST_PASSWORD,
    });
    const edits = { plan: edit('P', 'Q') };
    expect(
      await refusal(room.call('visits.saveDraft', { visitId: visit._id, patientId: patient._id, edits })),
    ).toMatchObject({ code: 'NOTE_READ_ONLY' });

    const other = await clinic.openWorkstation();
    const colleague = await clinic.addStaff('doctor', { firstName: 'Jonas', lastName: 'Weber' });
    await other.signIn(colleague);
    const amended = await other.call('visits.amendVisit', {
      visitId: visit._id,
      text: 'Left ear',
      reason: 'Wrong side',
    });
    expect(amended.plan).toBe('P');
    expect(amended.amendments).toMatchObject([
      {
        text: 'Left ear',
        reason: 'Wrong side',
        author: colleague._id,
        authorName: 'Dr Jonas Weber',
        addedAt: clinic.clock.now.toISOString(),
      },
    ]);
  });

  it('writes one draft when nurse and doctor begin at the same moment', async () => {
    const { appointment } = await arrivedAppointment();
    const [measured, opened] = await Promise.all([
      ward.call('visits.recordVitals', {
        appointmentId: appointment._id,
        edits: { heartRate: { base: null, value: 78 } },
      }),
      room.call('visits.openVisit', { appointmentId: appointment._id }),
    ]);
    expect(measured._id).toBe(opened._id);
    expect(await room.collections.visits.find({})).toHaveLength(1);
  });

  it('refuses a write that names another patient than the note is of', async () => {
    const { appointment } = await arrivedAppointment();
    const other = await registerPatient(desk, { firstName: 'Somebody', lastName: 'Else' });
    const visit = await room.call('visits.openVisit', { appointmentId: appointment._id });
    const edits = { plan: edit(null, 'For the wrong one') };
    expect(
      await refusal(room.call('visits.saveDraft', { visitId: visit._id, patientId: other._id, edits })),
    ).toMatchObject({ code: 'WRONG_PATIENT' });
  });
});

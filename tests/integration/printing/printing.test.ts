import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let desk: TestWorkstation;
let doctor: User;
let patient: Awaited<ReturnType<typeof registerPatient>>;
let folder: string;
/** What the person does in the dialogs of the system. */
let person: { prints: boolean | AppError; saves: string | undefined };
/** What the audit log held at the moment when paper left the printer. */
let loggedBefore: string[];

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

const entries = async () =>
  (
    await desk.collections.auditLogs.find(
      { action: { $in: ['PRINT', 'EXPORT'] }, resource: 'Patient' },
      { sort: { sequence: 1 } },
    )
  ).map(({ action, description, changes, patientId, userId, status }) => ({
    action,
    description,
    patients: changes?.patients,
    patientId,
    userId,
    status,
  }));

const ports = {
  chooseFile: async () => person.saves,
  printer: {
    async print() {
      loggedBefore = (await entries()).map(({ description }) => description);
      if (person.prints instanceof AppError) throw person.prints;
      return person.prints;
    },
    toPdf: async () => new TextEncoder().encode('%PDF-1.7'),
  },
};

// It is Tuesday, 10 March, 09:00 in Vienna.
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-print-'));
  person = { prints: true, saves: join(folder, 'list.pdf') };
  loggedBefore = [];
  clinic = await createTestClinic(database);
  doctor = await clinic.addStaff('doctor', { lastName: 'Lindqvist' });
  desk = await clinic.openWorkstation('desk', ports);
  await desk.signIn(await clinic.addStaff('receptionist'));
  patient = await registerPatient(desk, { phone: '+43 660 1234567' });
});
afterEach(async () => {
  await clinic.stop();
  rmSync(folder, { recursive: true });
});

const book = (dateTime: string, fields: { patientId?: string; doctorId?: string } = {}) =>
  desk.call('scheduling.bookAppointment', {
    patientId: patient._id,
    doctorId: doctor._id,
    dateTime,
    duration: 30,
    type: 'follow-up',
    reason: 'Blood pressure',
    acceptsOutsideAvailability: true,
    ...fields,
  });

const prepareDay = (date: string, exceptDoctorIds: string[] = []) =>
  desk.call('printing.preparePrint', { kind: 'day', date, exceptDoctorIds });

describe('what is printed', () => {
  it('is a list for each doctor, of the clinic’s day, without what was cancelled', async () => {
    const other = await clinic.addStaff('doctor', { lastName: 'Adams' });
    const lateInVienna = await book('2026-03-29T21:30:00.000Z');
    await book('2026-03-29T22:30:00.000Z');
    const cancelled = await book('2026-03-29T08:00:00.000Z');
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: cancelled._id,
      revision: cancelled.revision,
      reason: 'Ill',
    });
    const { content, preparedBy } = await prepareDay('2026-03-29');
    if (content.kind !== 'lists') throw new Error('Lists');
    expect(preparedBy).toBe('Person2 Receptionist');
    expect(content.lists.map((list) => [list.doctor.lastName, list.appointments.length])).toEqual([
      ['Adams', 0],
      ['Lindqvist', 1],
    ]);
    expect(content.lists[1]?.appointments[0]).toMatchObject({
      _id: lateInVienna._id,
      reason: 'Blood pressure',
      patient: { patientId: patient.patientId, dateOfBirth: '1972-04-03', phone: '+43 660 1234567' },
    });
    const { content: left } = await prepareDay('2026-03-29', [other._id]);
    expect(left.kind === 'lists' && left.lists.map((list) => list.doctor.lastName)).toEqual(['Lindqvist']);
  });

  it('is seven days of a doctor, over the change of the clocks', async () => {
    await book('2026-03-22T22:30:00.000Z');
    const first = await book('2026-03-22T23:00:00.000Z');
    const last = await book('2026-03-29T21:30:00.000Z');
    await book('2026-03-29T22:00:00.000Z');
    const { content } = await desk.call('printing.preparePrint', {
      kind: 'week',
      from: '2026-03-23',
      doctorId: doctor._id,
    });
    if (content.kind !== 'lists') throw new Error('Lists');
    expect(content.lists).toHaveLength(1);
    expect(content.lists[0]).toMatchObject({ from: '2026-03-23', to: '2026-03-29' });
    expect(content.lists[0]?.appointments.map(({ _id }) => _id)).toEqual([first._id, last._id]);
  });

  it('has a patient’s allergies on the label only for those who may read charts', async () => {
    const wish = { kind: 'label' as const, patientId: patient._id };
    expect((await desk.call('printing.preparePrint', wish)).content).toMatchObject({ allergies: undefined });
    const room = await clinic.openWorkstation();
    await room.signIn(await clinic.addStaff('nurse'));
    expect((await room.call('printing.preparePrint', wish)).content).toMatchObject({ allergies: null });
    await room.call('patients.setAllergies', { patientId: patient._id, base: null, value: ['Penicillin'] });
    expect((await room.call('printing.preparePrint', wish)).content).toMatchObject({
      allergies: ['Penicillin'],
    });
  });

  it('is a slip with the next appointment that is still open', async () => {
    const today = await book('2026-03-11T09:00:00.000Z');
    const cancelled = await book('2026-03-12T09:00:00.000Z');
    await desk.call('scheduling.cancelAppointment', {
      appointmentId: cancelled._id,
      revision: cancelled.revision,
      reason: 'Ill',
    });
    await book('2026-03-13T09:00:00.000Z');
    const { content } = await desk.call('printing.preparePrint', { kind: 'slip', appointmentId: today._id });
    expect(content).toMatchObject({
      kind: 'slip',
      appointmentId: today.appointmentId,
      next: { dateTime: '2026-03-13T09:00:00.000Z' },
    });
  });
});

describe('the audit log', () => {
  it('has its entry, with who and whose data, before the paper leaves the printer', async () => {
    const second = await registerPatient(desk, { firstName: 'Second' });
    await book('2026-03-11T09:00:00.000Z');
    await book('2026-03-11T10:00:00.000Z', { patientId: second._id });
    const { printId } = await prepareDay('2026-03-11');
    expect(await entries()).toEqual([]);
    const { isPrinted } = await desk.call('printing.printPaper', { printId, paper: 'a4' });
    expect(isPrinted).toBe(true);
    expect(loggedBefore).toEqual(['Printed the list of 11 Mar 2026']);
    const [entry, ...more] = await entries();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      action: 'PRINT',
      patients: [patient.patientId, second.patientId],
      status: 'success',
    });
    expect(entry?.userId).toBeDefined();
  });

  it('has looking at it as well, and finds a label by its patient', async () => {
    const { printId } = await desk.call('printing.preparePrint', { kind: 'label', patientId: patient._id });
    const looked = await desk.collections.auditLogs.find({ description: 'Looked at a print' });
    expect(looked.map(({ changes }) => changes?.shown)).toEqual([[patient.patientId]]);
    await desk.call('printing.printPaper', { printId, paper: 'roll-62' });
    expect(await entries()).toMatchObject([{ patientId: patient._id, patients: [patient.patientId] }]);
  });

  it('says what was cancelled in the system’s dialog, and keeps what the printer did not take', async () => {
    const { printId } = await desk.call('printing.preparePrint', { kind: 'label', patientId: patient._id });
    person.prints = false;
    expect(await desk.call('printing.printPaper', { printId, paper: 'a4' })).toEqual({ isPrinted: false });
    person.prints = new AppError('PRINT_FAILED');
    expect(await refusalOf(desk.call('printing.printPaper', { printId, paper: 'a4' }))).toMatchObject({
      code: 'PRINT_FAILED',
    });
    const number = patient.patientId;
    expect((await entries()).map(({ description, status }) => [description, status])).toEqual([
      [`Printed the label of ${number}`, 'success'],
      [`Did not print after all: the label of ${number}`, 'success'],
      [`Printed the label of ${number}`, 'success'],
      ['printing.printPaper was refused', 'failure'],
    ]);
  });

  it('goes by what main handed out to that person, not by what a window says', async () => {
    const { printId } = await prepareDay('2026-03-11');
    await desk.call('accounts.signOut', {});
    await desk.signIn(await clinic.addStaff('nurse'));
    expect(await refusalOf(desk.call('printing.printPaper', { printId, paper: 'a4' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(loggedBefore).toEqual([]);
  });
});

describe('a PDF file', () => {
  it('is written whole, as an export in the audit log, and nothing else stays behind', async () => {
    const { printId } = await desk.call('printing.preparePrint', { kind: 'label', patientId: patient._id });
    const { savedTo } = await desk.call('printing.savePdf', { printId, paper: 'labels-a4' });
    expect(savedTo).toBe(person.saves);
    expect(readFileSync(join(folder, 'list.pdf'), 'utf8')).toBe('%PDF-1.7');
    expect(readdirSync(folder)).toEqual(['list.pdf']);
    expect(await entries()).toMatchObject([{ action: 'EXPORT', patients: [patient.patientId] }]);
  });

  it('is not written, and not in the audit log, where the person thinks better of it', async () => {
    const { printId } = await desk.call('printing.preparePrint', { kind: 'label', patientId: patient._id });
    person.saves = undefined;
    expect(await desk.call('printing.savePdf', { printId, paper: 'a4' })).toEqual({});
    expect(await entries()).toEqual([]);
  });

  it('leaves nothing behind where it cannot be written', async () => {
    const { printId } = await desk.call('printing.preparePrint', { kind: 'label', patientId: patient._id });
    person.saves = join(folder, 'missing', 'list.pdf');
    expect(await refusalOf(desk.call('printing.savePdf', { printId, paper: 'a4' }))).toMatchObject({
      code: 'FILE_NOT_SAVED',
    });
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});

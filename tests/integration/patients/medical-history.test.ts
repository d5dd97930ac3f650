import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic & { admin: User };
let ward: TestWorkstation;
let room: TestWorkstation;
let patientId: string;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  ward = await clinic.openWorkstation('ward');
  room = await clinic.openWorkstation('room');
  await ward.signIn(await clinic.addStaff('nurse', { firstName: 'Ines', lastName: 'Moreau' }));
  await room.signIn(await clinic.addStaff('doctor', { firstName: 'Amara', lastName: 'Lindqvist' }));
  patientId = (await registerPatient(ward))._id;
  return () => clinic.stop();
});

const chartOf = async () => (await ward.call('patients.getChart', { patientId })).medicalHistory;
const add = (station: TestWorkstation, text: string, icdCode?: string) =>
  station.call('patients.addHistoryEntry', { patientId, contents: { kind: 'condition', text, icdCode } });
const idOf = async (text: string) =>
  (await ward.call('patients.getHistory', { patientId })).entries.find((entry) => entry.text === text)
    ?.entryId ?? '';

describe('the medical history', () => {
  it('keeps who and when, and the lists of the schema beside it', async () => {
    await add(ward, 'Hypertension', 'I10');
    await ward.call('patients.addHistoryEntry', {
      patientId,
      contents: { kind: 'immunization', text: 'Tetanus', date: '2020-05-01', nextDue: '2030-05-01' },
    });
    const { entries } = await room.call('patients.getHistory', { patientId });
    expect(entries.map(({ text, addedByName }) => [text, addedByName])).toEqual([
      ['Hypertension', 'Ines Moreau'],
      ['Tetanus', 'Ines Moreau'],
    ]);
    expect(await chartOf()).toEqual({
      chronicConditions: ['Hypertension'],
      immunizations: [{ vaccine: 'Tetanus', date: '2020-05-01', nextDue: '2030-05-01' }],
    });
    const stored = await ward.collections.patients.raw.findOne({});
    expect(stored?.medicalHistory.immunizations[0].date).toEqual(new Date('2020-05-01T00:00:00.000Z'));
  });

  it('takes an entry off with a reason, keeps it to be read, and puts it back', async () => {
    await add(ward, 'Asthma');
    const entryId = await idOf('Asthma');
    await room.call('patients.removeHistoryEntry', { patientId, entryId, reason: 'Wrong patient' });
    expect(await chartOf()).toEqual({});
    const [gone] = (await ward.call('patients.getHistory', { patientId })).entries;
    expect(gone).toMatchObject({ removedReason: 'Wrong patient', removedByName: 'Dr Amara Lindqvist' });
    const { entries } = await room.call('patients.restoreHistoryEntry', { patientId, entryId });
    expect(entries[0]).not.toHaveProperty('removedAt');
    expect(await chartOf()).toEqual({ chronicConditions: ['Asthma'] });
  });

  it('puts a change in the place of an entry, which stays and does not come back beside it', async () => {
    await add(ward, 'Diabetes');
    const entryId = await idOf('Diabetes');
    const contents = { kind: 'condition' as const, text: 'Type 2 diabetes', icdCode: 'E11.9' };
    const { entries } = await ward.call('patients.replaceHistoryEntry', { patientId, entryId, contents });
    expect(entries).toHaveLength(2);
    expect(entries[0]?.replacedBy).toBe(entries[1]?.entryId);
    expect(await chartOf()).toEqual({ chronicConditions: ['Type 2 diabetes'] });
    expect(await refusalOf(ward.call('patients.restoreHistoryEntry', { patientId, entryId }))).toMatchObject({
      code: 'EDIT_CONFLICT',
    });
  });

  it('tells whoever changes an entry second, and by whom it was changed', async () => {
    await add(ward, 'Diabetes');
    const entryId = await idOf('Diabetes');
    await room.call('patients.removeHistoryEntry', { patientId, entryId, reason: 'Ruled out' });
    const late = ward.call('patients.replaceHistoryEntry', {
      patientId,
      entryId,
      contents: { kind: 'condition', text: 'Type 2 diabetes' },
    });
    expect(await refusalOf(late)).toMatchObject({
      code: 'EDIT_CONFLICT',
      parameters: { by: 'Dr Amara Lindqvist' },
    });
  });

  it('loses nothing where two write at the same moment', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `Condition ${index}`);
    await Promise.all(texts.map((text, index) => add(index % 2 ? ward : room, text)));
    expect((await chartOf())?.chronicConditions?.toSorted()).toEqual(texts.toSorted());
  });

  it('refuses a vaccination of tomorrow', async () => {
    const call = ward.call('patients.addHistoryEntry', {
      patientId,
      contents: { kind: 'immunization', text: 'Tetanus', date: '2026-03-11' },
    });
    expect(await refusalOf(call)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'contents.date': 'DATE_IN_FUTURE' },
    });
  });

  it('is in the audit log with what was written, which an administrator sees as changed only', async () => {
    await add(ward, 'Depression', 'F32.1');
    const office = await clinic.openWorkstation('office');
    await office.signIn(clinic.admin);
    const { entries } = await office.call('audit.listEntries', {
      filter: { patientNumber: 'PAT-00001', action: 'UPDATE' },
    });
    const text = JSON.stringify(entries);
    expect(text).toContain('Added to the history of PAT-00001: condition');
    expect(text).not.toContain('Depression');
  });
});

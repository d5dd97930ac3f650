import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let ward: TestWorkstation;
let desk: TestWorkstation;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  ward = await clinic.openWorkstation('ward');
  desk = await clinic.openWorkstation('desk');
  await ward.signIn(await clinic.addStaff('nurse'));
  await desk.signIn(await clinic.addStaff('receptionist'));
  return () => clinic.stop();
});

async function vaccinated(lastName: string, doses: { text: string; date: string; nextDue?: string }[]) {
  const { _id } = await registerPatient(ward, { lastName });
  for (const dose of doses) {
    await ward.call('patients.addHistoryEntry', {
      patientId: _id,
      contents: { kind: 'immunization', ...dose },
    });
  }
  return _id;
}

it('names who is due, soonest first, and what; a dose that was given again is not due', async () => {
  await vaccinated('Overdue', [{ text: 'Tetanus', date: '2016-02-01', nextDue: '2026-02-01' }]);
  await vaccinated('Soon', [
    { text: 'Influenza', date: '2025-03-20', nextDue: '2026-03-20' },
    { text: 'Tetanus', date: '2020-02-01', nextDue: '2030-02-01' },
  ]);
  await vaccinated('Done', [
    { text: 'Tetanus', date: '2015-02-01', nextDue: '2025-02-01' },
    { text: 'tetanus', date: '2025-01-20', nextDue: '2035-01-20' },
  ]);
  const gone = await vaccinated('Inactive', [{ text: 'Tetanus', date: '2016-02-01', nextDue: '2026-02-01' }]);
  await ward.call('patients.changeStatus', {
    patientId: gone,
    base: { status: 'active', deceasedOn: null },
    value: { status: 'inactive', deceasedOn: null },
  });

  const due = await desk.call('patients.listDueImmunizations', { weeks: 4 });
  expect(due.patients.map(({ patient, vaccines }) => [patient.lastName, vaccines])).toEqual([
    ['Overdue', [{ vaccine: 'Tetanus', due: '2026-02-01' }]],
    ['Soon', [{ vaccine: 'Influenza', due: '2026-03-20' }]],
  ]);
  expect(due.next).toBeUndefined();
  expect((await desk.call('patients.listDueImmunizations', { weeks: 0 })).patients).toHaveLength(1);
  expect(await refusalOf(desk.call('patients.getHistory', { patientId: gone }))).toMatchObject({
    code: 'FORBIDDEN',
  });
  const views = await ward.collections.auditLogs.find({ description: /^Saw which immunisations are due/ });
  expect(views[0]?.changes).toEqual({ shown: ['PAT-00001', 'PAT-00002'] });
});

it('is paged without leaving anybody out, whoever is due on one day', async () => {
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const nextDue = name < 'D' ? '2026-03-01' : '2026-03-02';
    await vaccinated(name, [{ text: 'Tetanus', date: '2016-02-01', nextDue }]);
  }
  const names: string[] = [];
  let after: { due: string; patientId: string } | undefined;
  do {
    const page = await desk.call('patients.listDueImmunizations', { weeks: 1, after, limit: 2 });
    names.push(...page.patients.map(({ patient }) => patient.lastName));
    after = page.next;
  } while (after);
  expect(names).toEqual(['A', 'B', 'C', 'D', 'E']);
});

it('falls off the list with the entry, and comes back with it', async () => {
  const patientId = await vaccinated('Petrova', [
    { text: 'Tetanus', date: '2016-02-01', nextDue: '2026-02-01' },
  ]);
  const count = async () => (await desk.call('patients.listDueImmunizations', { weeks: 4 })).patients.length;
  const [entry] = (await ward.call('patients.getHistory', { patientId })).entries;
  const entryId = entry?.entryId ?? '';
  expect(await count()).toBe(1);
  await ward.call('patients.removeHistoryEntry', { patientId, entryId, reason: 'Not given' });
  expect(await count()).toBe(0);
  await ward.call('patients.restoreHistoryEntry', { patientId, entryId });
  expect(await count()).toBe(1);
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';
import { bookAndTakeIn } from '../visits/visit-room.ts';

let database: TestDatabase;
let clinic: TestClinic & { admin: User };
let station: TestWorkstation;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  clinic = await createTestClinic(database);
  station = await clinic.openWorkstation('under test');
});
afterEach(() => clinic.stop());

const entriesOf = (filter: Record<string, unknown>) =>
  station.collections.auditLogs.find(filter, { sort: { sequence: 1 } });
const pass = (minutes: number) => {
  clinic.clock.now = new Date(clinic.clock.now.getTime() + minutes * 60_000);
};

describe('what is read', () => {
  it('has one entry a sitting, however often the screen asks again', async () => {
    await station.signIn(await clinic.addStaff('nurse'));
    const patient = await registerPatient(station);
    for (let refetch = 0; refetch < 5; refetch += 1) {
      await station.call('patients.getChart', { patientId: patient._id });
      pass(5);
    }
    expect(await entriesOf({ description: /^Opened the chart/ })).toHaveLength(1);
    pass(20);
    await station.call('patients.getChart', { patientId: patient._id });
    const entries = await entriesOf({ description: /^Opened the chart/ });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ action: 'VIEW', resource: 'Patient', patientId: patient._id });
  });

  it('has one entry for a search, when typing has settled, with the numbers that were shown', async () => {
    await station.signIn(await clinic.addStaff('receptionist'));
    const patient = await registerPatient(station);
    for (const text of ['p', 'pe', 'pet', 'petr']) await station.call('patients.searchPatients', { text });
    await station.settle();
    const entries = await entriesOf({ description: /^Searched patients/ });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.changes).toEqual({ shown: [patient.patientId] });
    expect(JSON.stringify(entries)).not.toContain('petr');
  });
});

describe('what is changed', () => {
  it('has its entry in the same transaction: no entry without the change, no change without the entry', async () => {
    await station.signIn(await clinic.addStaff('receptionist'));
    const patient = await registerPatient(station);
    const base = { email: { base: null, value: 'elena@example.org' } };
    await station.call('patients.updatePatient', { patientId: patient._id, edits: base });
    const clash = { email: { base: null, value: 'other@example.org' } };
    const refused = await refusalOf(
      station.call('patients.updatePatient', { patientId: patient._id, edits: clash }),
    );
    expect(refused.code).toBe('EDIT_CONFLICT');

    const edited = await entriesOf({ action: 'UPDATE', resource: 'Patient' });
    expect(edited.map((entry) => [entry.status, entry.errorMessage])).toEqual([
      ['success', undefined],
      ['failure', 'EDIT_CONFLICT'],
    ]);
    expect(edited[0]?.changes).toMatchObject({ email: { after: 'elena@example.org' } });
  });

  it('numbers the entries of each workstation without a gap', async () => {
    await station.signIn(await clinic.addStaff('receptionist'));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => registerPatient(station, { firstName: `P${index}` })),
    );
    const sequences = (await entriesOf({ workstationId: 'under test' })).map((entry) => entry.sequence);
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    expect(sequences.length).toBeGreaterThanOrEqual(21);
  });

  it('ends a sitting at a note in one entry that names the fields, not the text', async () => {
    const doctor = await clinic.addStaff('doctor');
    await station.signIn(doctor);
    const patient = await registerPatient(station);
    const who = { patientId: patient._id, doctorId: doctor._id, dateTime: '2026-03-10T09:00:00.000Z' };
    const visit = await bookAndTakeIn(station, who);
    let plan: string | null = null;
    for (const value of ['R', 'Re', 'Rest']) {
      const edits = { plan: { base: plan, value } };
      await station.call('visits.saveDraft', { visitId: visit._id, patientId: patient._id, edits });
      plan = value;
    }
    await station.call('accounts.signOut', {});
    const writing = await entriesOf({ resource: 'Visit', description: /^Wrote the note/ });
    expect(writing).toHaveLength(2);
    expect(writing[1]?.changes).toEqual({ plan: 'changed' });
    expect(JSON.stringify(writing)).not.toContain('Rest');
  });
});

describe('the report', () => {
  it('shows an administrator that clinical fields changed, and not what they say', async () => {
    const nurseStation = await clinic.openWorkstation();
    await nurseStation.signIn(await clinic.addStaff('nurse'));
    const patient = await registerPatient(nurseStation);
    await nurseStation.call('patients.setAllergies', {
      patientId: patient._id,
      base: null,
      value: ['Penicillin'],
    });

    await station.signIn(clinic.admin);
    const { entries } = await station.call('audit.listEntries', {
      filter: { patientNumber: patient.patientId, action: 'UPDATE' },
    });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.changes).toEqual({ allergies: 'changed' });

    const both = await clinic.openWorkstation();
    await both.signIn(await clinic.addStaff('doctor', { isAdmin: true }));
    const open = await both.call('audit.listEntries', {
      filter: { patientNumber: patient.patientId, action: 'UPDATE' },
    });
    expect(open.entries[0]?.changes).toEqual({ allergies: { before: null, after: ['Penicillin'] } });
  });

  it('pages through every entry once, newest first, and filters by the clinic’s day across midnight UTC', async () => {
    const clerkStation = await clinic.openWorkstation();
    await clerkStation.signIn(await clinic.addStaff('receptionist'));
    // 23:30 UTC on the 10th is the 11th in Vienna.
    clinic.clock.now = new Date('2026-03-10T23:30:00.000Z');
    for (let number = 0; number < 7; number += 1)
      await registerPatient(clerkStation, { firstName: `N${number}` });

    await station.signIn(clinic.admin);
    const filter = {
      action: 'CREATE' as const,
      resource: 'Patient' as const,
      from: '2026-03-11',
      to: '2026-03-11',
    };
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await station.call('audit.listEntries', { filter, limit: 3, after });
      seen.push(...page.entries.map((entry) => entry._id));
      after = page.entries.at(-1)?._id;
      if (!page.hasMore) break;
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
    const before = { ...filter, from: '2026-03-10', to: '2026-03-10' };
    expect((await station.call('audit.listEntries', { filter: before })).entries).toEqual([]);
  });
});

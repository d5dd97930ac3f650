import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Connection, openConnection } from '#main/database/connection.ts';
import { newId } from '#main/database/new-id.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#main/database/start-embedded-database.ts';
import { startFollowingChanges } from '#main/jobs/follow-changes.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { AppError } from '#shared/errors.ts';
import { registerPatient } from '../support/patients.ts';
import { createTestClinic } from '../support/test-clinic.ts';

const key = randomBytes(32);
const NAME = 'followed';
let folder: string;
let database: EmbeddedDatabase;
/** What this workstation works with; undefined while it has none. */
let here: Connection | undefined;
let events: AppEvent[];
let stop: () => void;

const uriOf = ({ uri }: EmbeddedDatabase) => uri.replace('/?', `/${NAME}?`);
const told = () => events.map((event) => (event.kind === 'changed' ? event.resource : event.kind));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'glytch-follow-'));
  database = await startEmbeddedDatabase({ folder, key });
  here = await openConnection(uriOf(database));
  events = [];
  stop = startFollowingChanges({
    connection: () => {
      if (!here) throw new AppError('DATABASE_UNAVAILABLE');
      return here;
    },
    emit: (event) => void events.push(event),
  });
  // Told once when it begins: what happened before is not known.
  await vi.waitFor(() => expect(told()).toContain('Clinic'), 5_000);
  events.length = 0;
});
afterEach(async () => {
  stop();
  await here?.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Another workstation, whose doctor registers a patient. */
async function registerElsewhere(): Promise<void> {
  const clinic = await createTestClinic({ freshUri: () => uriOf(database), stop: async () => undefined });
  const doctor = await clinic.addStaff('doctor');
  const station = await clinic.openWorkstation();
  await station.signIn(doctor);
  events.length = 0;
  await registerPatient(station);
  await clinic.stop();
}

it('tells the windows what people at other workstations change, and nothing of the log of accesses', async () => {
  await registerElsewhere();
  await vi.waitFor(() => expect(told()).toContain('Patient'), 5_000);
  expect(told()).not.toContain('AuditLog');
});

it('goes on where it stood after the database was away', async () => {
  await here?.close();
  here = undefined;
  if (database.processId !== undefined) process.kill(database.processId, 'SIGKILL');
  await database.stop();
  database = await startEmbeddedDatabase({ folder, key });
  await registerElsewhere();
  here = await openConnection(uriOf(database));
  await vi.waitFor(() => expect(told()).toContain('Patient'), 5_000);
  // A follower that did not know where it stood would have told of everything.
  expect(told()).not.toContain('Prescription');
});

it('tells that a time is held or free again, without a word of any record', async () => {
  const clinic = await createTestClinic({ freshUri: () => uriOf(database), stop: async () => undefined });
  const doctor = await clinic.addStaff('doctor');
  const station = await clinic.openWorkstation();
  await station.signIn(doctor);
  const hold = (dateTime: string) =>
    station.call('scheduling.holdSlot', { doctorId: doctor._id, dateTime, duration: 30 });
  await hold('2126-03-12T09:00:00Z');
  // Changes are told in order: what the sign-in changed was told before.
  await vi.waitFor(() => expect(told()).toContain('holds-changed'), 5_000);
  for (const change of [
    () => hold('2126-03-12T10:00:00Z'),
    () => station.call('scheduling.releaseSlot', {}),
  ]) {
    events.length = 0;
    await change();
    await vi.waitFor(() => expect(told()).toEqual(['holds-changed']), 5_000);
  }
  await clinic.stop();
});

it('tells that somebody comes to a visit, goes on to another thing there, or leaves, and not that they are still there', async () => {
  const clinic = await createTestClinic({ freshUri: () => uriOf(database), stop: async () => undefined });
  const station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('doctor'));
  const appointmentId = newId();
  const beThere = (place: 'reading' | 'writing') =>
    station.call('visits.beAtVisit', { appointmentId, place });
  await beThere('reading');
  await vi.waitFor(() => expect(told()).toContain('presences-changed'), 5_000);
  events.length = 0;
  clinic.clock.now = new Date(clinic.clock.now.getTime() + 10_000);
  await beThere('reading');
  // Changes are told in order: had the sign been told, that would have come before the patient.
  await registerPatient(station);
  await vi.waitFor(() => expect(told()).toContain('Patient'), 5_000);
  expect(told()).not.toContain('presences-changed');
  for (const change of [() => beThere('writing'), () => station.call('visits.leaveVisit', {})]) {
    events.length = 0;
    await change();
    await vi.waitFor(() => expect(told()).toEqual(['presences-changed']), 5_000);
  }
  await clinic.stop();
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import { usualAppointmentTypes } from '#shared/domain/scheduling-settings.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: Awaited<ReturnType<typeof createTestClinic>>;
let station: TestWorkstation;
const nothing = {};

beforeAll(async () => {
  database = await startTestDatabase();
  clinic = await createTestClinic(database);
  station = await clinic.openWorkstation();
  await station.signIn(clinic.admin);
});
afterAll(async () => {
  await clinic.stop();
  await database.stop();
});

it('a new clinic has a length and a colour for each type, and its admin changes them and names the rooms', async () => {
  const before = await station.call('clinic.getSettings', nothing);
  expect(before).toMatchObject({ appointmentTypes: usualAppointmentTypes, rooms: [] });
  const types = { ...usualAppointmentTypes, consultation: { minutes: 20, colour: 'green' as const } };
  const after = await station.call('clinic.updateSettings', {
    edits: {
      appointmentTypes: { base: before.appointmentTypes, value: types },
      rooms: { base: [], value: ['1', '2', 'Blue'] },
    },
  });
  expect(after).toMatchObject({ appointmentTypes: types, rooms: ['1', '2', 'Blue'] });
  const stale = station.call('clinic.updateSettings', { edits: { rooms: { base: [], value: ['3'] } } });
  expect((await refusalOf(stale)).code).toBe('EDIT_CONFLICT');
});

it('refuses two rooms of one name, and a length off the five-minute grid', async () => {
  const twice = station.call('clinic.updateSettings', {
    edits: { rooms: { base: ['1', '2', 'Blue'], value: ['Blue', 'blue'] } },
  });
  expect((await refusalOf(twice)).code).toBe('INVALID_INPUT');
  const { appointmentTypes } = await station.call('clinic.getSettings', nothing);
  const value = { ...appointmentTypes, emergency: { minutes: 7, colour: 'grey' as const } };
  const odd = station.call('clinic.updateSettings', {
    edits: { appointmentTypes: { base: appointmentTypes, value } },
  });
  expect((await refusalOf(odd)).code).toBe('INVALID_INPUT');
});

it('a clinic of an earlier version gets what a new one begins with at the next start', async () => {
  const connection = await openConnection(clinic.uri);
  const { db } = connection;
  await db.command({ collMod: 'clinic', validator: {} });
  await db.collection('clinic').updateOne({}, { $unset: { appointmentTypes: '', rooms: '' } });
  await db
    .collection<{ _id: string }>('migrations')
    .deleteMany({ _id: { $regex: /^(structure-|002-add-scheduling-settings)/ } });
  await (await openConnection(clinic.uri)).close();
  expect(await db.collection('clinic').findOne({})).toMatchObject({
    appointmentTypes: usualAppointmentTypes,
    rooms: [],
  });
  await connection.close();
});

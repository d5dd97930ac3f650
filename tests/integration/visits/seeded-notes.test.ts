import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, openConnection } from '#main/database/connection.ts';
import { signatureStateOf } from '#main/features/visits/signature.ts';
import { seedClinic } from '#main/seed/seed-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  database = await startTestDatabase();
  connection = await openConnection(database.freshUri());
});
afterAll(async () => {
  await connection.close();
  await database.stop();
});

it('the completed notes of an invented clinic are what was signed', async () => {
  await seedClinic(
    connection.collections,
    {
      patients: 40,
      seed: 7,
      password: 'correct horse battery',
      now: new Date('2026-11-24T07:00:00.000Z'),
      clinic: { name: 'Invented', timeZone: 'Europe/Vienna', locale: 'en-GB' },
      isDemo: false,
    },
    () => undefined,
  );
  const notes = await connection.collections.visits.find({ status: 'completed' });
  expect(notes.length).toBeGreaterThan(20);
  expect(notes.filter((note) => signatureStateOf(note) !== 'intact')).toEqual([]);
});

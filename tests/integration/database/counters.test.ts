import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, openConnection } from '#main/database/connection.ts';
import { drawId } from '#main/database/counters.ts';
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

it('gives each of 100 who ask at once a number of their own, in five digits and more', async () => {
  const ids = await Promise.all(
    Array.from({ length: 100 }, () => drawId(connection.collections, 'patients')),
  );
  expect(new Set(ids).size).toBe(100);
  expect(ids.toSorted()[0]).toBe('PAT-00001');
  await connection.collections.counters.updateOne({ _id: 'patients' }, { $set: { value: 99_999 } });
  expect(await drawId(connection.collections, 'patients')).toBe('PAT-100000');
});

import { afterAll, beforeAll } from 'vitest';
import { type Connection, openConnection } from '#main/database/connection.ts';
import type { User } from '#shared/domain/user.ts';
import { createTestClinic, type TestClinic } from './test-clinic.ts';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

/** A clinic with a connection of its own to its database, for the tests of one file: there before the first, gone after the last. */
export function clinicOfFile(): {
  readonly clinic: TestClinic & { admin: User };
  readonly connection: Connection;
} {
  let database: TestDatabase;
  let clinic: TestClinic & { admin: User };
  let connection: Connection;
  beforeAll(async () => {
    database = await startTestDatabase();
    clinic = await createTestClinic(database);
    connection = await openConnection(clinic.uri);
  });
  afterAll(async () => {
    await connection.close();
    await clinic.stop();
    await database.stop();
  });
  return {
    get clinic() {
      return clinic;
    },
    get connection() {
      return connection;
    },
  };
}

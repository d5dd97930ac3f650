import { type Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectionNames } from '#main/database/collection-definitions.ts';
import { migrate } from '#main/database/migrate.ts';
import { migrations } from '#main/database/migrations.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
let client: MongoClient;
let db: Db;
beforeAll(async () => {
  database = await startTestDatabase();
  client = await new MongoClient(database.freshUri()).connect();
  db = client.db();
  // Several workstations start at the same moment.
  await Promise.all(Array.from({ length: 4 }, () => migrate(db)));
});
afterAll(async () => {
  await client.close();
  await database.stop();
});

/** The indexes of the schema document, word for word: collection, keys, options. */
const documented: readonly [string, Record<string, 1 | -1>, Record<string, unknown>?][] = [
  ['users', { email: 1 }, { unique: true }],
  ['users', { role: 1 }],
  ['users', { isActive: 1 }],
  ['patients', { userId: 1 }, { unique: true }],
  ['patients', { patientId: 1 }, { unique: true }],
  ['patients', { status: 1 }],
  ['appointments', { appointmentId: 1 }, { unique: true }],
  ['appointments', { patientId: 1 }],
  ['appointments', { doctorId: 1 }],
  ['appointments', { dateTime: 1 }],
  ['appointments', { status: 1 }],
  ['appointments', { dateTime: 1, status: 1 }],
  ['visits', { visitId: 1 }, { unique: true }],
  ['visits', { patientId: 1 }],
  ['visits', { doctorId: 1 }],
  ['visits', { visitDate: -1 }],
  ['visits', { status: 1 }],
  ['prescriptions', { prescriptionId: 1 }, { unique: true }],
  ['prescriptions', { patientId: 1 }],
  ['prescriptions', { doctorId: 1 }],
  ['prescriptions', { status: 1 }],
  ['prescriptions', { prescribedDate: -1 }],
  ['medicalRecords', { recordId: 1 }, { unique: true }],
  ['medicalRecords', { patientId: 1 }],
  ['medicalRecords', { type: 1 }],
  ['medicalRecords', { status: 1 }],
  ['medicalRecords', { recordDate: -1 }],
  ['notifications', { userId: 1, isRead: 1 }],
  ['notifications', { createdAt: -1 }],
  ['notifications', { expiresAt: 1 }, { expireAfterSeconds: 0 }],
  ['auditLogs', { userId: 1, timestamp: -1 }],
  ['auditLogs', { action: 1 }],
  ['auditLogs', { resource: 1 }],
  ['auditLogs', { timestamp: -1 }],
  ['auditLogs', { isSecurityEvent: 1 }],
  ['auditLogs', { timestamp: 1 }, { expireAfterSeconds: 31_536_000 }],
];

describe('the structure of the database', () => {
  it.each(documented)(
    '%s has the index %j with exactly the options %j',
    async (collection, key, options = {}) => {
      const indexes = await db.collection(collection).listIndexes().toArray();
      const found = indexes.filter((index) => JSON.stringify(index.key) === JSON.stringify(key));
      expect(found).toHaveLength(1);
      const { v: _version, name: _name, key: _key, ...given } = found[0] ?? {};
      expect(given).toEqual(options);
    },
  );

  it.each([
    ['photos.files', { filename: 1, uploadDate: 1 }, undefined],
    ['photos.chunks', { files_id: 1, n: 1 }, true],
    ['records.files', { filename: 1, uploadDate: 1 }, undefined],
    ['records.chunks', { files_id: 1, n: 1 }, true],
  ])('%s has the index that readers of GridFS expect', async (collection, key, unique) => {
    const indexes = await db.collection(collection).listIndexes().toArray();
    expect(indexes.map((index) => [index.key, index.unique])).toContainEqual([key, unique]);
  });

  it('has every collection, each with a validator that refuses what the schema refuses', async () => {
    const collections = await db.listCollections().toArray();
    for (const name of collectionNames) {
      const found = collections.find((collection) => collection.name === name);
      expect(found, name).toBeDefined();
      await expect(db.collection(name).insertOne({ nothing: 'that belongs here' })).rejects.toMatchObject({
        code: 121,
      });
    }
  });

  it('comes to the same end when it is brought up to date again, also after the record of it was lost', async () => {
    const before = await db.collection('appointments').listIndexes().toArray();
    await db.collection('migrations').deleteMany({});
    await migrate(db);
    await migrate(db);
    expect(await db.collection('appointments').listIndexes().toArray()).toEqual(before);
    expect(await db.collection('migrations').countDocuments({ _id: { $type: 'string' } })).toBe(
      1 + migrations.length,
    );
  });
});

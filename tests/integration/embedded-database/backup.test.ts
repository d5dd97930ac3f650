import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDatabase } from '../../../main/database/start-embedded-database.ts';
import { folderFromBackup } from './file-on-disk.ts';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

let test: TestDatabase;
let target: string;
beforeEach(async () => {
  test = await openTestDatabase();
  target = mkdtempSync(join(tmpdir(), 'embedded-backup-'));
});
afterEach(async () => {
  await test.close();
  rmSync(target, { recursive: true, force: true });
});

/** Opens a backup as a database of its own and gives what is in a collection. */
async function readBackup(file: string, collection: string): Promise<AnyDocument[]> {
  const folder = folderFromBackup(file, join(target, 'opened'));
  const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
  const client = new MongoClient(database.uri);
  const documents = await client.db('clinic').collection<AnyDocument>(collection).find().toArray();
  const report = await database.checkIntegrity();
  await client.close();
  await database.stop();
  expect(report).toMatchObject({ isWhole: true, filePages: [] });
  return documents;
}

describe('a backup', () => {
  it('holds one state of the database while writes go on', async () => {
    const { db, client } = test;
    const accounts = db.collection<AnyDocument>('accounts');
    await accounts.insertMany(
      Array.from({ length: 3_000 }, (_value, _id) => ({ _id, balance: 10, text: 'x'.repeat(300) })),
    );
    await accounts.createIndex({ balance: 1 });
    let isWriting = true;
    let transfers = 0;
    const transferOn = async (): Promise<void> => {
      while (isWriting) {
        const from = transfers % 3_000;
        await client.withSession((session) =>
          session.withTransaction(async () => {
            await accounts.updateOne({ _id: from }, { $inc: { balance: -1 } }, { session });
            await accounts.updateOne({ _id: 2_999 - from }, { $inc: { balance: 1 } }, { session });
          }),
        );
        transfers += 1;
      }
    };
    const writing = transferOn();
    const before = transfers;
    const file = join(target, "Dr. O'Hara's backup.glytch");
    const { bytes } = await test.database.backUp(file);
    isWriting = false;
    await writing;
    expect(transfers).toBeGreaterThan(before);
    expect(bytes).toBe(statSync(file).size);
    expect(readFileSync(file).includes('balance')).toBe(false);
    const copied = await readBackup(file, 'accounts');
    expect(copied).toHaveLength(3_000);
    expect(copied.reduce((sum, account) => sum + Number(account.balance), 0)).toBe(30_000);
  });

  it('is for this account alone', async () => {
    await test.db.collection('a').insertOne({ a: 1 });
    const file = join(target, 'backup');
    await test.database.backUp(file);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is finished where the program is told to stop meanwhile', async () => {
    const visits = Array.from({ length: 5_000 }, (_value, _id) => ({ _id, text: 'x'.repeat(500) }));
    await test.db.collection<AnyDocument>('visits').insertMany(visits);
    const file = join(target, 'backup');
    const backedUp = test.database.backUp(file);
    await test.client.close();
    await test.database.stop();
    expect((await backedUp).bytes).toBe(statSync(file).size);
    expect(readdirSync(target)).toEqual(['backup']);
    expect(await readBackup(file, 'visits')).toHaveLength(visits.length);
    await test.restart();
  });

  it('never takes the place of a file', async () => {
    const file = join(target, 'backup');
    writeFileSync(file, 'something else');
    expect((await errorOf(test.database.backUp(file))).code).toBe('FILE_EXISTS');
    expect(readFileSync(file, 'utf8')).toBe('something else');
  });

  it('is refused while another one is written to the same file, which stays whole', async () => {
    const visits = Array.from({ length: 3_000 }, (_value, _id) => ({ _id, text: 'x'.repeat(500) }));
    await test.db.collection<AnyDocument>('visits').insertMany(visits);
    const file = join(target, 'backup');
    const elsewhere = join(target, 'another');
    const first = test.database.backUp(file);
    const beside = test.database.backUp(elsewhere);
    expect((await errorOf(test.database.backUp(file))).code).toBe('BEING_WRITTEN');
    expect((await first).bytes).toBe(statSync(file).size);
    expect((await beside).bytes).toBe(statSync(elsewhere).size);
    expect(readdirSync(target).sort()).toEqual(['another', 'backup']);
    expect(await readBackup(file, 'visits')).toHaveLength(visits.length);
    expect((await errorOf(test.database.backUp(file))).code).toBe('FILE_EXISTS');
  });

  it('leaves nothing behind where it cannot be written', async () => {
    expect((await errorOf(test.database.backUp(join(target, 'no', 'such', 'folder')))).code).toBe(
      'NOT_WRITABLE',
    );
    expect(readdirSync(target)).toEqual([]);
  });
});

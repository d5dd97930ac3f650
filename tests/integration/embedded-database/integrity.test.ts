import { join } from 'node:path';
import type Database from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrityReport } from '../../../main/database/integrity-report.ts';
import { flipBitIn, indexTableOf, leafPagesOf, openFile, tableOf } from './file-on-disk.ts';
import { type AnyDocument, openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase();
  const patients = test.db.collection<AnyDocument>('patients');
  await patients.createIndex({ name: 1 }, { name: 'by_name' });
  await patients.createIndex({ code: 1 }, { name: 'by_code', unique: true });
  await patients.createIndex(
    { tags: 1 },
    { name: 'by_tags', partialFilterExpression: { _id: { $lt: 500 } } },
  );
  await patients.insertMany(
    Array.from({ length: 1_000 }, (_value, _id) => ({
      _id,
      name: `Secretname ${_id}`,
      code: `code-${_id}`,
      tags: [`a${_id % 7}`, 'b'],
    })),
  );
  await test.db.collection('rooms').insertOne({ name: 'One' });
});
afterEach(() => test.close());

/** Changes the file behind the database's back, then checks it. */
async function checkAfter(change: (file: Database, path: string) => void): Promise<IntegrityReport> {
  await test.client.close();
  await test.database.stop();
  const path = join(test.folder, 'database.sqlite');
  const file = openFile(path);
  change(file, path);
  file.close();
  await test.restart();
  return test.database.checkIntegrity();
}

function problemsOf(report: IntegrityReport, name: string): string[] | undefined {
  return report.collections.find((collection) => collection.name === name)?.problems;
}

describe('the integrity check', () => {
  it('finds nothing wrong with a whole database, also while it is written to', async () => {
    let isWriting = true;
    const write = async (): Promise<void> => {
      for (let _id = 1_000; isWriting; _id += 1) {
        await test.db
          .collection<AnyDocument>('patients')
          .insertOne({ _id, name: 'New', code: `code-${_id}`, tags: [] });
      }
    };
    const writing = write();
    const report = await test.database.checkIntegrity();
    isWriting = false;
    await writing;
    expect(report).toMatchObject({ isWhole: true, filePages: [] });
    expect(report.collections.map(({ name, indexes }) => [name, indexes])).toEqual([
      ['patients', 4],
      ['rooms', 1],
    ]);
    expect(report.collections[0]?.documents).toBeGreaterThanOrEqual(1_000);
  });

  it('finds entries that are missing, and entries of no document', async () => {
    const report = await checkAfter((file) => {
      const byName = indexTableOf(file, 'by_name');
      file.exec(`DELETE FROM ${byName} WHERE rid IN (3, 4)`);
      file.exec(`INSERT INTO ${byName} (k, rid) VALUES (x'3c61', 5), (x'3c62', 999999), (x'3c63', 7)`);
    });
    expect(report.isWhole).toBe(false);
    expect(problemsOf(report, 'patients')).toEqual([
      'index by_name: 2 entries are missing',
      'index by_name: 3 entries belong to no document',
    ]);
    expect(problemsOf(report, 'rooms')).toEqual([]);
  });

  it('finds documents that share a key of a unique index', async () => {
    const report = await checkAfter((file) => {
      const table = tableOf(file, 'patients');
      const byCode = indexTableOf(file, 'by_code');
      file.exec(
        `UPDATE ${table} SET doc = (SELECT doc FROM ${table} WHERE rid = 1), id = x'2c' WHERE rid = 2`,
      );
      file.exec(`DELETE FROM ${byCode} WHERE rid = 2`);
    });
    expect(problemsOf(report, 'patients')).toContain(
      'index by_code: 1 entries of different documents are the same, though it is unique',
    );
    expect(problemsOf(report, 'patients')).toContain('1 documents are stored under another _id');
  });

  it('finds documents that are no BSON, and arrays that an index does not know of', async () => {
    const report = await checkAfter((file) => {
      file.exec(`UPDATE ${tableOf(file, 'patients')} SET doc = x'0500000001' WHERE rid = 10`);
      file.exec("UPDATE indexes SET multikey = '0' WHERE name = 'by_tags'");
    });
    const problems = problemsOf(report, 'patients');
    expect(problems).toContain('1 documents are not valid BSON');
    expect(problems).toContain('index by_tags: 499 documents have arrays, for which it is not marked');
  });

  it('counts what damaged pages took, and never tells a value', async () => {
    const report = await checkAfter((file, path) => {
      const pages = leafPagesOf(file, tableOf(file, 'patients'));
      file.close();
      flipBitIn(path, pages.slice(3, 5));
    });
    expect(report.isWhole).toBe(false);
    const patients = report.collections.find(({ name }) => name === 'patients');
    expect(patients?.documents).toBeGreaterThan(900);
    expect(patients?.documents).toBeLessThan(1_000);
    expect(patients?.problems).toEqual([
      `${1_000 - (patients?.documents ?? 0)} of 1000 documents cannot be read`,
    ]);
    expect(problemsOf(report, 'rooms')).toEqual([]);
    expect(report.filePages).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('Secretname');
  });

  it('names an index that cannot be read', async () => {
    const report = await checkAfter((file, path) => {
      const pages = leafPagesOf(file, indexTableOf(file, 'by_name'));
      file.close();
      flipBitIn(path, pages.slice(1, 2));
    });
    expect(problemsOf(report, 'patients')).toEqual(['index by_name: it cannot be read']);
    expect(report.collections.find(({ name }) => name === 'patients')?.documents).toBe(1_000);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDatabase } from '../../../main/database/start-embedded-database.ts';
import { FILE_UPGRADES, type FileUpgrade } from '../../../main/embedded-database/storage/schema.ts';
import { upgradeFile } from '../../../main/embedded-database/storage/upgrade-file.ts';
import { indexTableOf, openFile } from './file-on-disk.ts';
import { type AnyDocument, errorOf } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

const COUNT = 500;

let parent: string;
let folder: string;
let file: string;
beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'embedded-upgrade-'));
  folder = join(parent, 'older');
  file = join(folder, 'database.sqlite');
  await makeOlderFolder();
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A data folder as version 1 left it. */
async function makeOlderFolder(): Promise<void> {
  const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
  const client = new MongoClient(database.uri);
  const patients = client.db('clinic').collection<AnyDocument>('patients');
  await patients.createIndex({ name: 1 }, { name: 'by_name' });
  await patients.insertMany(Array.from({ length: COUNT }, (_value, _id) => ({ _id, name: `Name ${_id}` })));
  await client.close();
  await database.stop();
  const connection = openFile(file);
  connection.exec('DROP TABLE change_log; PRAGMA user_version = 1;');
  connection.close();
}

function versionNow(): unknown {
  const connection = openFile(file);
  const version = connection.pragma('user_version', { simple: true });
  connection.close();
  return version;
}

/** Opens a folder as the application would, and counts its patients by their index. */
async function openAndCount(opened: string): Promise<number> {
  const database = await startEmbeddedDatabase({ folder: opened, key: TEST_KEY });
  const client = new MongoClient(database.uri);
  try {
    expect(await database.checkIntegrity()).toMatchObject({ isWhole: true });
    return await client
      .db('clinic')
      .collection('patients')
      .countDocuments({ name: { $gte: 'Name' } });
  } finally {
    await client.close();
    await database.stop();
  }
}

const newest = FILE_UPGRADES.at(-1)?.version ?? 1;

describe('a file of an older version', () => {
  it('is brought up to date at the start, and kept until the start after', async () => {
    expect(await openAndCount(folder)).toBe(COUNT);
    expect(versionNow()).toBe(newest);
    const former = `database.sqlite.before-version-${newest}`;
    expect(readdirSync(folder)).toContain(former);
    expect(await openAndCount(folder)).toBe(COUNT);
    expect(readdirSync(folder)).not.toContain(former);
  });

  it('loses nothing, at whichever step the program is killed', { timeout: 180_000 }, async () => {
    const program = join(import.meta.dirname, 'upgrade-killed-at.ts');
    let killedTimes = 0;
    for (let step = 1; ; step += 1) {
      const copy = join(parent, `killed-at-${step}`);
      cpSync(folder, copy, { recursive: true });
      const { signal, status } = spawnSync(
        process.execPath,
        ['--experimental-strip-types', program, join(copy, 'database.sqlite'), String(step)],
        { stdio: 'inherit' },
      );
      expect(signal === 'SIGKILL' || status === 0).toBe(true);
      expect(await openAndCount(copy)).toBe(COUNT);
      expect(readdirSync(copy).filter((name) => name.includes('upgrading'))).toEqual([]);
      if (signal === null) break;
      killedTimes += 1;
    }
    expect(killedTimes).toBeGreaterThan(10);
  });

  it('stays as it is where an upgrade fails or breaks something', () => {
    const failing: FileUpgrade = { version: 2, apply: (connection) => connection.exec('DROP TABLE no_such') };
    const breaking: FileUpgrade = {
      version: 2,
      apply: (connection) => connection.exec(`DELETE FROM ${indexTableOf(connection, 'by_name')}`),
    };
    for (const upgrade of [failing, breaking]) {
      expect(() => upgradeFile(file, TEST_KEY, [upgrade])).toThrow(
        expect.objectContaining({ code: 'UPGRADE_FAILED' }),
      );
      expect(versionNow()).toBe(1);
      expect(existsSync(`${file}.before-version-2`)).toBe(false);
    }
  });

  it('takes several upgrades in their order', () => {
    const upgrades: FileUpgrade[] = [
      ...FILE_UPGRADES,
      { version: newest + 1, apply: (connection) => connection.exec('CREATE TABLE made_up (a)') },
      { version: newest + 2, apply: (connection) => connection.exec('INSERT INTO made_up VALUES (7)') },
    ];
    expect(upgradeFile(file, TEST_KEY, upgrades)).toBe(true);
    expect(upgradeFile(file, TEST_KEY, upgrades)).toBe(false);
    const connection = openFile(file);
    expect(connection.prepare('SELECT a FROM made_up').all()).toEqual([{ a: 7 }]);
    connection.close();
    expect(versionNow()).toBe(newest + 2);
  });
});

it('refuses a file of a newer version and leaves it alone', async () => {
  const connection = openFile(file);
  connection.pragma(`user_version = ${newest + 1}`);
  connection.close();
  expect((await errorOf(startEmbeddedDatabase({ folder, key: TEST_KEY }))).code).toBe('NEWER_VERSION');
  expect(versionNow()).toBe(newest + 1);
});

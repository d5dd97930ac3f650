import { existsSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedDatabase } from '../../../main/database/start-embedded-database.ts';
import { canMount, mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { type AnyDocument, errorOf } from './test-database.ts';
import { TEST_KEY } from './test-key.ts';

if (!canMount()) process.stderr.write('skipped: a small disk can be mounted by root on Linux only\n');

let disk: SmallDisk;
let folder: string;
let filler: string;

/** Takes the room that is left on the disk, but for a few kilobytes. */
function fillDisk(leftKilobytes: number): void {
  const { bavail, bsize } = statfsSync(disk.folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leftKilobytes * 1024)));
}

async function openingError(): Promise<unknown> {
  return (await errorOf(startEmbeddedDatabase({ folder, key: TEST_KEY }))).code;
}

/** Opens the folder, gives the numbers of the visits in it, and makes sure that it is whole. */
async function visitsIn(): Promise<unknown[]> {
  const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
  const client = new MongoClient(database.uri);
  try {
    expect(await database.checkIntegrity()).toMatchObject({ isWhole: true });
    const visits = client.db('clinic').collection<AnyDocument>('visits');
    return (await visits.find().sort({ _id: 1 }).toArray()).map((visit) => visit._id);
  } finally {
    await client.close();
    await database.stop();
  }
}

describe.skipIf(!canMount())('a full disk', () => {
  beforeEach(() => {
    disk = mountSmallDisk(8 * 1024);
    folder = join(disk.folder, 'data');
    filler = join(disk.folder, 'filler');
  });
  afterEach(() => disk.remove());

  it('is told of at the start of a new database, and in an existing one', async () => {
    fillDisk(0);
    expect(await openingError()).toBe('DISK_FULL');
    rmSync(filler);
    expect(await visitsIn()).toEqual([]);
    fillDisk(0);
    expect(await openingError()).toBe('DISK_FULL');
    rmSync(filler);
    expect(await visitsIn()).toEqual([]);
  });

  it('refuses what finds no room, keeps all that was acknowledged, and goes on once there is some', async () => {
    const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
    const client = new MongoClient(database.uri);
    const visits = client.db('clinic').collection<AnyDocument>('visits');
    await visits.createIndex({ text: 1 });
    fillDisk(600);
    const acknowledged: number[] = [];
    let refusal: unknown;
    for (let _id = 0; refusal === undefined; _id += 1) {
      await visits.insertOne({ _id, text: `${_id} ${'x'.repeat(5_000)}` }).then(
        () => acknowledged.push(_id),
        (error) => {
          refusal = error;
        },
      );
    }
    expect(refusal).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(await visits.countDocuments()).toBe(acknowledged.length);
    const writes = Array.from({ length: 20 }, (_value, at) =>
      errorOf(visits.insertOne({ _id: 1_000 + at, text: `${at} ${'y'.repeat(20_000)}` })),
    );
    for (const error of await Promise.all(writes)) expect(error).toMatchObject({ code: 14031 });
    rmSync(filler);
    await visits.insertOne({ _id: 2_000, text: 'room again' });
    await client.close();
    await database.stop();
    expect(await visitsIn()).toEqual([...acknowledged, 2_000]);
  });

  it('leaves no half backup, and nothing half compacted', async () => {
    const database = await startEmbeddedDatabase({ folder, key: TEST_KEY });
    const client = new MongoClient(database.uri);
    const visits = client.db('clinic').collection<AnyDocument>('visits');
    const ids = Array.from({ length: 400 }, (_value, _id) => _id);
    await visits.insertMany(ids.map((_id) => ({ _id, text: 'x'.repeat(2_000) })));
    fillDisk(200);
    const backup = join(disk.folder, 'backup');
    expect((await errorOf(database.backUp(backup))).code).toBe('DISK_FULL');
    expect(existsSync(backup)).toBe(false);
    expect(existsSync(`${backup}.unfinished`)).toBe(false);
    expect((await errorOf(database.compact())).code).toBe('DISK_FULL');
    rmSync(filler);
    await visits.insertOne({ _id: 400 });
    expect((await database.backUp(backup)).bytes).toBe(statSync(backup).size);
    await client.close();
    await database.stop();
    expect(await visitsIn()).toEqual([...ids, 400]);
  });
});

describe.skipIf(!canMount())('a folder that cannot be written to', () => {
  it('is told of at the start, and nothing in it is lost', async () => {
    disk = mountSmallDisk(8 * 1024);
    folder = join(disk.folder, 'data');
    try {
      expect(await visitsIn()).toEqual([]);
      disk.makeReadOnly();
      expect(await openingError()).toBe('READ_ONLY_FOLDER');
    } finally {
      disk.remove();
    }
  });
});

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { calculateObjectSize } from 'bson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexTableOf, openFile } from './file-on-disk.ts';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

const COUNT = 3_000;
const PAGE = 4_096;
const patients: AnyDocument[] = Array.from({ length: COUNT }, (_value, _id) => ({
  _id,
  name: `Name ${_id}`,
  text: 'x'.repeat(300),
}));
const dataBytes = patients.reduce((sum, patient) => sum + calculateObjectSize(patient), 0);

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.collection<AnyDocument>('patients').insertMany(patients);
  await test.db.collection('patients').createIndex({ name: 1 }, { name: 'by_name' });
  await test.db.collection('rooms').insertOne({ name: 'One' });
  await test.client.db('other').collection('things').insertOne({ a: 1 });
});
afterAll(() => test.close());

describe('sizes', () => {
  it('are those of the documents and of the pages they take', async () => {
    const stats = await test.db.command({ collStats: 'patients' });
    expect(stats).toMatchObject({
      ns: 'clinic.patients',
      size: dataBytes,
      count: COUNT,
      avgObjSize: Math.floor(dataBytes / COUNT),
      capped: false,
      nindexes: 2,
      scaleFactor: 1,
      ok: 1,
    });
    expect(stats.storageSize).toBeGreaterThan(dataBytes);
    expect(stats.storageSize).toBeLessThan(dataBytes * 1.3);
    expect(stats.storageSize % PAGE).toBe(0);
    expect(Object.keys(stats.indexSizes)).toEqual(['_id_', 'by_name']);
    expect(stats.totalIndexSize).toBe(stats.indexSizes._id_ + stats.indexSizes.by_name);
    expect(stats.totalSize).toBe(stats.storageSize + stats.totalIndexSize);
    const scaled = await test.db.command({ collStats: 'patients', scale: 1024 });
    expect(scaled).toMatchObject({ size: Math.floor(dataBytes / 1024), scaleFactor: 1024 });
  });

  it('of a collection are given by $collStats as well, which other stages may follow', async () => {
    const own = await test.db.command({ collStats: 'patients' });
    const [stats] = await test.db
      .collection('patients')
      .aggregate([{ $collStats: { storageStats: {}, count: {} } }])
      .toArray();
    expect(stats).toMatchObject({
      ns: 'clinic.patients',
      host: expect.any(String),
      localTime: expect.any(Date),
      count: COUNT,
    });
    const { ns: _ns, ok: _ok, operationTime: _time, ...storage } = own;
    expect(stats?.storageStats).toMatchObject({ ...storage, count: COUNT });
    const projected = await test.db
      .collection('patients')
      .aggregate([
        { $collStats: { count: {} } },
        { $project: { _id: 0, twice: { $add: ['$count', '$count'] } } },
      ])
      .toArray();
    expect(projected).toEqual([{ twice: 2 * COUNT }]);
  });

  it('of a database are the sums of its collections', async () => {
    const collections = await Promise.all(
      ['patients', 'rooms'].map((name) => test.db.command({ collStats: name })),
    );
    const sum = (field: string): number =>
      collections.reduce((total, stats) => total + Number(stats[field]), 0);
    const stats = await test.db.stats();
    expect(stats).toMatchObject({
      db: 'clinic',
      collections: 2,
      views: 0,
      objects: COUNT + 1,
      dataSize: sum('size'),
      storageSize: sum('storageSize'),
      indexes: 3,
      indexSize: sum('totalIndexSize'),
      totalSize: sum('totalSize'),
      scaleFactor: 1,
    });
    expect(stats.avgObjSize).toBeCloseTo(sum('size') / (COUNT + 1));
    expect(stats.fsTotalSize).toBeGreaterThan(stats.fsUsedSize);
    const listed = await test.client.db('admin').admin().listDatabases();
    const sizes = new Map(listed.databases.map(({ name, sizeOnDisk }) => [name, sizeOnDisk]));
    expect(sizes.get('clinic')).toBe(stats.totalSize);
    expect(listed.totalSize).toBe((sizes.get('clinic') ?? 0) + (sizes.get('other') ?? 0));
    expect(listed.totalSize).toBeLessThan(
      statSync(join(test.folder, 'database.sqlite')).size +
        statSync(join(test.folder, 'database.sqlite-wal')).size,
    );
  });

  it('are zero where there is nothing, and what is not known is refused', async () => {
    expect(await test.db.command({ collStats: 'none' })).toMatchObject({ size: 0, count: 0, nindexes: 0 });
    expect(await test.client.db('none').stats()).toMatchObject({ collections: 0, objects: 0, totalSize: 0 });
    const refusals: [object, number][] = [
      [{ collStats: 'patients', scale: 0 }, 51024],
      [{ collStats: 'patients', verbose: true }, 40415],
      [{ dbStats: 1, freeStorage: 1 }, 40415],
      [{ serverStatus: 1, repl: 0 }, 40415],
      [{ validate: 'patients', repair: true }, 40415],
      [{ validate: 'none' }, 26],
      [{ aggregate: 'patients', pipeline: [{ $collStats: { latencyStats: {} } }], cursor: {} }, 40415],
      [{ aggregate: 'none', pipeline: [{ $collStats: { count: {} } }], cursor: {} }, 26],
      [{ aggregate: 'patients', pipeline: [{ $match: {} }, { $collStats: {} }], cursor: {} }, 40602],
    ];
    for (const [command, code] of refusals) {
      expect([command, (await errorOf(test.db.command(command))).code]).toEqual([command, code]);
    }
  });
});

describe('serverStatus', () => {
  it('counts what was done', async () => {
    const before = await test.db.admin().serverStatus();
    expect(before).toMatchObject({ pid: test.database.processId, storageEngine: { name: 'sqlite' }, ok: 1 });
    const probes = test.db.collection<AnyDocument>('probes');
    await probes.insertMany([{ _id: 1 }, { _id: 2 }]);
    await probes.updateOne({ _id: 1 }, { $set: { a: 1 } });
    await probes.find({}, { batchSize: 1 }).toArray();
    await probes.deleteOne({ _id: 1 });
    const after = await test.db.admin().serverStatus();
    const done = (kind: string): number => after.opcounters[kind] - before.opcounters[kind];
    expect(['insert', 'update', 'query', 'getmore', 'delete'].map(done)).toEqual([2, 1, 1, 2, 1]);
    expect(after.uptimeMillis).toBeGreaterThan(before.uptimeMillis);
    expect(after.connections.current).toBeGreaterThan(0);
    expect(after.mem.resident).toBeGreaterThan(10);
    await probes.drop();
  });
});

describe('validate', () => {
  it('tells of each index, and finds a collection whole', async () => {
    const reply = await test.db.command({ validate: 'patients', full: true });
    expect(reply).toMatchObject({
      ns: 'clinic.patients',
      nInvalidDocuments: 0,
      nrecords: COUNT,
      nIndexes: 2,
      keysPerIndex: { _id_: COUNT, by_name: COUNT },
      indexDetails: {
        _id_: { valid: true, spec: { v: 2, key: { _id: 1 }, name: '_id_' } },
        by_name: { valid: true, spec: { v: 2, key: { name: 1 }, name: 'by_name' } },
      },
      valid: true,
      repaired: false,
      warnings: [],
      errors: [],
      ok: 1,
    });
  });

  it('finds what is wrong, and in which index', async () => {
    await test.client.close();
    await test.database.stop();
    const file = openFile(join(test.folder, 'database.sqlite'));
    file.exec(`DELETE FROM ${indexTableOf(file, 'by_name')} WHERE rid <= 3`);
    file.close();
    await test.restart();
    const reply = await test.db.command({ validate: 'patients' });
    expect(reply).toMatchObject({
      valid: false,
      errors: ['index by_name: 3 entries are missing'],
      keysPerIndex: { _id_: COUNT, by_name: COUNT - 3 },
      indexDetails: { _id_: { valid: true }, by_name: { valid: false } },
    });
  });
});

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AnyDocument, errorOf, openTestDatabase, type TestDatabase } from './test-database.ts';

const COUNT = 10_000;

let test: TestDatabase;
let target: string;
beforeEach(async () => {
  target = mkdtempSync(join(tmpdir(), 'embedded-killed-'));
  test = await openTestDatabase();
  const visits = test.db.collection<AnyDocument>('visits');
  await visits.createIndex({ text: 1 });
  await visits.insertMany(
    Array.from({ length: COUNT }, (_value, _id) => ({ _id, text: `${_id}`.padEnd(500, 'x') })),
  );
  await visits.deleteMany({ _id: { $gte: COUNT / 2 } });
});
afterEach(async () => {
  await test.close();
  rmSync(target, { recursive: true, force: true });
});

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Kills the program as soon as the work has written this much into a file. */
async function killOnceWritten(file: string, bytes: number): Promise<void> {
  const enough = bytesOf(file) + bytes;
  while (bytesOf(file) < enough) await new Promise((resolve) => setImmediate(resolve));
  if (test.database.processId !== undefined) process.kill(test.database.processId, 'SIGKILL');
}

async function expectWhole(): Promise<void> {
  expect(await test.database.checkIntegrity()).toMatchObject({ isWhole: true });
  expect(await test.db.collection('visits').countDocuments({ text: { $gte: '' } })).toBe(COUNT / 2);
}

it('leaves a whole database where the program is killed while it compacts', async () => {
  await test.restart(); // with an empty log, which grows as the work goes on
  const log = join(test.folder, 'database.sqlite-wal');
  const compacted = errorOf(test.database.compact());
  await killOnceWritten(log, 200_000);
  expect(await compacted).toMatchObject({ code: 'UNEXPECTED' });
  await test.restart();
  await expectWhole();
  expect(await test.database.compact()).toMatchObject({ bytesAfter: expect.any(Number) });
  await expectWhole();
});

it('leaves no file by the name of a backup where the program is killed while it writes one', async () => {
  const backup = join(target, 'backup');
  const backedUp = errorOf(test.database.backUp(backup));
  await killOnceWritten(`${backup}.unfinished`, 200_000);
  expect(await backedUp).toMatchObject({ code: 'UNEXPECTED' });
  expect(existsSync(backup)).toBe(false);
  await test.restart();
  await test.database.backUp(backup);
  expect(readdirSync(target)).toEqual(['backup']);
  await expectWhole();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../../main/embedded-database/storage/connection.ts';
import { prepareSchema } from '../../../main/embedded-database/storage/schema.ts';
import { Writer } from '../../../main/embedded-database/storage/writer.ts';
import { TEST_KEY } from './test-key.ts';

let folder: string;
let connection: Connection;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  const file = join(folder, 'database.sqlite');
  connection = openConnection({ file, key: TEST_KEY, readonly: false, cacheKilobytes: 65_536 });
  prepareSchema(connection);
  writer = new Writer(connection, () => undefined);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

function append(count = 1): void {
  for (let at = 0; at < count; at += 1) writer.changes.append('clinic', 'visits', 'delete', new Map());
}

/** Gives whether more is to be cut. */
function trim(): boolean {
  writer.begin();
  const hasMore = writer.changes.trim();
  writer.commit();
  return hasMore;
}

function sequences(): number[] {
  return connection
    .prepare<[], { sequence: number }>('SELECT sequence FROM change_log ORDER BY sequence')
    .all()
    .map((row) => row.sequence);
}

it('numbers without gaps, whatever is undone in between, and still knows then how long it is', () => {
  writer.begin();
  append(2);
  writer.commit();
  trim();
  expect(writer.changes.isOverfull).toBe(false);

  writer.begin();
  append();
  expect(() =>
    writer.atomically(() => {
      append(2);
      throw new Error('refused');
    }),
  ).toThrow('refused');
  append();
  writer.commit();
  writer.begin();
  append(3);
  writer.rollback();
  expect(writer.changes.lastCommitted.sequence).toBe(4);
  expect(writer.changes.isOverfull).toBe(false);

  writer.begin();
  append();
  writer.commit();
  expect(sequences()).toEqual([1, 2, 3, 4, 5]);
});

it('is cut so far that the next changes have room', () => {
  writer.begin();
  append(100_001);
  writer.commit();
  expect(writer.changes.isOverfull).toBe(true);
  while (trim());
  writer.begin();
  append(1_000);
  writer.commit();
  expect(writer.changes.isOverfull).toBe(false);
  const kept = sequences();
  expect(kept.at(-1)).toBe(101_001);
  expect(kept.length).toBe(96_000);
});

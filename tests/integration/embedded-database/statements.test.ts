import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Connection, openConnection } from '../../../main/embedded-database/storage/connection.ts';
import { Statements } from '../../../main/embedded-database/storage/statements.ts';
import { TEST_KEY } from './test-key.ts';

const MEGABYTE = 1024 * 1024;
const NEXT = 'SELECT rid, doc FROM documents WHERE rid > ? ORDER BY rid LIMIT ?';

let folder: string;
let connection: Connection;
let statements: Statements;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
  const file = join(folder, 'database.sqlite');
  connection = openConnection({ file, key: TEST_KEY, readonly: false, cacheKilobytes: 16_384 });
  connection.exec('CREATE TABLE documents (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)');
  statements = new Statements(connection);
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

it('reads a few large documents at once where it reads many small ones, and all in the end', () => {
  for (let rid = 1; rid <= 100; rid += 1)
    statements.run('INSERT INTO documents VALUES (?, ?)', rid, Buffer.alloc(rid <= 90 ? 100 : 2 * MEGABYTE));
  const chunks: number[] = [];
  const read: number[] = [];
  for (let isLast = false; !isLast; ) {
    const chunk = statements.chunk<[number, Buffer]>(NEXT, 1_000, read.at(-1) ?? 0);
    chunks.push(chunk.rows.length);
    expect(chunk.rows.reduce((sum, [, doc]) => sum + doc.length, 0)).toBeLessThanOrEqual(7 * MEGABYTE);
    read.push(...chunk.rows.map(([rid]) => rid));
    ({ isLast } = chunk);
  }
  expect(read).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  expect(chunks[0]).toBeGreaterThan(90);
  // The connection is free between two chunks.
  statements.run('DELETE FROM documents');
});

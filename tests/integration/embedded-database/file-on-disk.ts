import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { TEST_KEY } from './test-key.ts';

const PAGE_BYTES = 4096;

/** Opens the encrypted file by SQLite itself, to look at it or to break it. No database may be running on it. */
export function openFile(file: string): Database {
  const connection = new Database(file);
  connection.pragma("cipher='sqlcipher'");
  connection.pragma(`key="x'${TEST_KEY.toString('hex')}'"`);
  return connection;
}

/** The SQLite table of a collection. */
export function tableOf(connection: Database, name: string): string {
  const row = connection
    .prepare<[string], { id: number }>('SELECT id FROM collections WHERE name = ?')
    .get(name);
  if (row === undefined) throw new Error(`no collection ${name}`);
  return `c${row.id}`;
}

/** The SQLite table of an index. */
export function indexTableOf(connection: Database, name: string): string {
  const row = connection.prepare<[string], { id: number }>('SELECT id FROM indexes WHERE name = ?').get(name);
  if (row === undefined) throw new Error(`no index ${name}`);
  return `i${row.id}`;
}

/** The numbers of the pages that hold the rows of a table, in the order of the rows. */
export function leafPagesOf(connection: Database, table: string): number[] {
  return connection
    .prepare<[string], { pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path",
    )
    .all(table)
    .map((row) => row.pageno);
}

/** Turns one bit in the middle of each of these pages, counted from 1. */
export function flipBitIn(file: string, pages: readonly number[]): void {
  const bytes = readFileSync(file);
  for (const page of pages) {
    const at = (page - 1) * PAGE_BYTES + PAGE_BYTES / 2;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
  writeFileSync(file, bytes);
}

/** Makes a data folder of a backup. */
export function folderFromBackup(backup: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  copyFileSync(backup, join(folder, 'database.sqlite'));
  return folder;
}

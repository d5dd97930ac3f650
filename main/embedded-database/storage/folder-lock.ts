import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { OpenError } from './open-error.ts';

/** Held as long as the program runs; the system lets go of it when the process dies, however it dies. */
export interface FolderLock {
  release(): void;
}

/** Takes the folder for this process alone. Node has no file locks, so the lock is SQLite's own on an empty file. */
export function lockFolder(folder: string): FolderLock {
  accessSync(folder, constants.W_OK); // SQLite would only say that it cannot open a file
  const lock = new Database(join(folder, 'database.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new OpenError('FOLDER_IN_USE', 'Another program is using this data folder.');
    }
    throw error;
  }
  return { release: () => lock.close() };
}

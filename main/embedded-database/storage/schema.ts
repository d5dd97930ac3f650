import type { Connection } from './connection.ts';
import { OpenError } from './open-error.ts';

/** The version of the file's layout. A newer program may raise it; an older one then refuses the file. */
const FILE_VERSION = 1;

/** Creates the tables of a new file, and refuses a file that a newer version made. */
export function prepareSchema(connection: Connection): void {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > FILE_VERSION) {
    throw new OpenError('NEWER_VERSION', 'This data was written by a newer version of the application.');
  }
  if (version === FILE_VERSION) return;
  connection.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE collections (
      id INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL,
      options BLOB NOT NULL, UNIQUE (database, name));
    CREATE TABLE indexes (
      id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL,
      multikey TEXT NOT NULL, UNIQUE (collection, name));
    CREATE TABLE retryable_writes (
      session BLOB PRIMARY KEY, number INTEGER NOT NULL, reply BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX retryable_writes_at ON retryable_writes (at);
    CREATE TABLE change_log (
      sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, database TEXT NOT NULL, collection TEXT NOT NULL,
      operation TEXT NOT NULL, body BLOB NOT NULL);
    PRAGMA user_version = ${FILE_VERSION};
    COMMIT;`);
}

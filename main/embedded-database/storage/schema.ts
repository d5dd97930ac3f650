import type { Connection } from './connection.ts';
import { OpenError } from './open-error.ts';

/** What makes a file of one version out of one of the version before. */
export interface FileUpgrade {
  /** The version that the file has afterwards. */
  version: number;
  apply(connection: Connection): void;
}

/** In order, without gaps. What has once been released here is never changed: files of every version are about. */
export const FILE_UPGRADES: readonly FileUpgrade[] = [
  {
    version: 2,
    apply: (connection) =>
      connection.exec(`
        CREATE TABLE IF NOT EXISTS change_log (
          sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, database TEXT NOT NULL, collection TEXT NOT NULL,
          operation TEXT NOT NULL, body BLOB NOT NULL);
        DROP INDEX IF EXISTS retryable_writes_at;`), // every write had to keep it, for a search once a minute
  },
];

/** The version of the file's layout; 0 for a new one. */
export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The upgrades a file of this version still needs. @throws OpenError NEWER_VERSION */
export function upgradesDue(version: number, upgrades: readonly FileUpgrade[]): readonly FileUpgrade[] {
  if (version > (upgrades.at(-1)?.version ?? 1)) {
    throw new OpenError('NEWER_VERSION', 'This data was written by a newer version of the application.');
  }
  return upgrades.filter((upgrade) => upgrade.version > version);
}

/** Applies upgrades in one transaction: all of them or none. */
export function applyUpgrades(connection: Connection, upgrades: readonly FileUpgrade[]): void {
  connection.exec('BEGIN IMMEDIATE');
  for (const upgrade of upgrades) {
    upgrade.apply(connection);
    connection.pragma(`user_version = ${upgrade.version}`);
  }
  connection.exec('COMMIT');
}

const FIRST_VERSION: FileUpgrade = {
  version: 1,
  apply: (connection) =>
    connection.exec(`
      CREATE TABLE collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL,
        options BLOB NOT NULL, UNIQUE (database, name));
      CREATE TABLE indexes (
        id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL,
        multikey TEXT NOT NULL, UNIQUE (collection, name));
      CREATE TABLE retryable_writes (
        session BLOB PRIMARY KEY, number INTEGER NOT NULL, reply BLOB NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
      CREATE INDEX retryable_writes_at ON retryable_writes (at);`),
};

/** Creates the tables of a new file; a file that has them is left alone. */
export function prepareSchema(connection: Connection): void {
  if (versionOf(connection) === 0) applyUpgrades(connection, [FIRST_VERSION, ...FILE_UPGRADES]);
}

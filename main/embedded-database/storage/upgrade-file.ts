import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkIntegrity } from './check-integrity.ts';
import { type Connection, openConnection } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { OpenError, toOpenError } from './open-error.ts';
import { applyUpgrades, FILE_UPGRADES, type FileUpgrade, upgradesDue, versionOf } from './schema.ts';

const CACHE_KB = 65_536;

/**
 * Brings the file of an older version up to date. Everything is done to a copy, which takes the file's place only once
 * it has been checked; the file itself is kept as `<file>.before-version-<n>`. Whenever this is interrupted, what is
 * left is found by the next start: either the one file or the other.
 * @returns whether there was anything to do
 * @throws OpenError NEWER_VERSION, UPGRADE_FAILED; the file is then as it was
 */
export function upgradeFile(
  file: string,
  key: Buffer,
  upgrades: readonly FileUpgrade[] = FILE_UPGRADES,
): boolean {
  finishInterrupted(file);
  if (!existsSync(file)) return false;
  const connection = openConnection({ file, key, readonly: false, cacheKilobytes: CACHE_KB });
  const copy = copyOf(file);
  let due: readonly FileUpgrade[];
  try {
    const version = versionOf(connection);
    due = upgradesDue(version, upgrades);
    if (version === 0 || due.length === 0) return false;
    connection.prepare('VACUUM INTO ?').run(copy);
    upgradeCopy(connection, copy, key, due);
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  takePlace(file, copy, due.at(-1)?.version ?? 0);
  return true;
}

/** Removes what upgrades have kept of older versions: called once a newer one has opened again. */
export function forgetFormerVersions(file: string): void {
  for (const former of formerVersions(file)) rmSync(former);
}

function copyOf(file: string): string {
  return `${file}.upgrading`;
}

function formerVersions(file: string): string[] {
  const prefix = `${basename(file)}.before-version-`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(dirname(file), name));
}

/** Between two renames there is no file of this name; the former one then comes back and is upgraded again. */
function finishInterrupted(file: string): void {
  const [former] = formerVersions(file);
  if (former !== undefined && !existsSync(file)) renameSync(former, file);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copyOf(file)}${suffix}`, { force: true });
}

/** What was wrong before may stay as it is; an upgrade must not add to it. */
function upgradeCopy(original: Connection, copy: string, key: Buffer, due: readonly FileUpgrade[]): void {
  const upgraded = openConnection({ file: copy, key, readonly: false, cacheKilobytes: CACHE_KB });
  try {
    applyUpgrades(upgraded, due);
    const report = checkIntegrity(upgraded);
    if (!report.isWhole && JSON.stringify(report) !== JSON.stringify(checkIntegrity(original))) {
      throw new Error('the copy is not whole');
    }
  } catch (error) {
    const { code } = toOpenError(error);
    if (code === 'DISK_FULL') throw error;
    throw new OpenError(
      'UPGRADE_FAILED',
      'The data could not be brought to the version of this application. They are as they were.',
    );
  } finally {
    upgraded.close();
  }
  syncFile(copy);
}

function takePlace(file: string, copy: string, version: number): void {
  for (const name of [file, copy]) {
    // Beside the new file, SQLite would take the log of the old one for its own.
    const left = statSync(`${name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (left > 0) throw new OpenError('UPGRADE_FAILED', 'The log of the database could not be emptied.');
    for (const suffix of ['-wal', '-shm']) rmSync(`${name}${suffix}`, { force: true });
  }
  renameSync(file, `${file}.before-version-${version}`);
  renameSync(copy, file);
  syncFolder(dirname(file));
}

import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { FileWorkError } from './file-work-error.ts';

/**
 * Writes a copy of one state of the database, encrypted with the same key, while others write on. The file has its name
 * only when it is whole and on the disk.
 * @param target a path at which there is no file yet
 * @returns the size of the copy
 */
export function backUp(connection: Connection, target: string): { bytes: number } {
  if (existsSync(target)) throw new FileWorkError('FILE_EXISTS', 'There is a file of this name already.');
  const unfinished = `${target}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    closeSync(openSync(unfinished, 'wx', 0o600)); // before there is anything in it that others might read
    connection.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
    renameSync(unfinished, target);
    syncFolder(dirname(target));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { bytes: statSync(target).size };
}

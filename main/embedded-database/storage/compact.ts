import { statSync } from 'node:fs';
import type { Connection } from './connection.ts';

/**
 * Gives unused room back to the disk. Nobody may write meanwhile; readers go on, on the state they have begun with. It
 * takes as much memory as there are data, since SQLite would put its temporary copy on the disk.
 * @returns the size of file and log before and after; a reader that stays open keeps the log for as long
 */
export function compact(connection: Connection, file: string): { bytesBefore: number; bytesAfter: number } {
  const bytesBefore = sizeWithLog(file);
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
  return { bytesBefore, bytesAfter: sizeWithLog(file) };
}

function sizeWithLog(file: string): number {
  return statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
}

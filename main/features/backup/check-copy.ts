import { AppError } from '#shared/errors.ts';
import { countDocuments } from '../../database/copy-database.ts';
import type { OpenDatabase, Workstation } from '../clinic/workstation-ports.ts';
import type { BackupManifest } from './backup-manifest.ts';

/**
 * Opens the copy of a database that lies in a folder, works with it, and closes it.
 * @param folder holds nothing but `database.sqlite`
 */
export async function withCopy<T>(
  workstation: Workstation,
  folder: string,
  dataKey: Buffer,
  work: (copy: OpenDatabase) => Promise<T>,
): Promise<T> {
  const copy = await workstation.openCopy(folder, dataKey);
  try {
    return await work(copy);
  } finally {
    await copy.stop();
  }
}

/**
 * Compares an opened copy with its manifest, collection by collection, and every document with its indexes.
 * @throws AppError BACKUP_DAMAGED
 */
export async function checkCopy(copy: OpenDatabase, { collections }: BackupManifest): Promise<void> {
  // Counted at once: what has expired since the backup is removed after a minute.
  const found = await countDocuments(copy.connection.db);
  const isSame =
    Object.keys(found).length === Object.keys(collections).length &&
    Object.entries(collections).every(([name, documents]) => found[name] === documents);
  if (!isSame) throw new AppError('BACKUP_DAMAGED');
  const report = await copy.embedded?.checkIntegrity();
  if (!report?.isWhole) throw new AppError('BACKUP_DAMAGED');
}

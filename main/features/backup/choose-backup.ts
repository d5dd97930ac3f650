import type { BackupSummary } from '#shared/contract/backup.ts';
import { AppError } from '#shared/errors.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';
import { isKeyOfBackup } from './backup-manifest.ts';
import { type BackupContent, readBackupFile } from './read-backup-file.ts';

/** A backup that somebody chose, read from its first byte to its last. */
export interface ChosenBackup extends BackupContent {
  path: string;
}

/**
 * Asks for a backup and reads all of it; undefined where the person thought better of it.
 * @throws AppError BACKUP_… saying what is wrong with the file
 */
export async function chooseBackup(
  askForFile: () => Promise<string | undefined>,
): Promise<ChosenBackup | undefined> {
  const path = await askForFile();
  if (!path) return undefined;
  const content = await readBackupFile(path);
  if (content.manifest.clinic.isDemo) throw new AppError('BACKUP_OF_DEMO');
  return { path, ...content };
}

/** What there is to know of a chosen backup before it is restored. */
export async function summariseBackup(
  { path, manifest, manifestText, keys }: ChosenBackup,
  workstation: Workstation,
): Promise<BackupSummary> {
  const { clinic, madeAt, appVersion, database, collections } = manifest;
  const known = await workstation.findDataKey();
  const count = (name: string) => collections[name] ?? 0;
  return {
    path,
    clinicName: clinic.name,
    madeAt,
    timeZone: clinic.timeZone,
    appVersion,
    bytes: database.bytes,
    counts: {
      patients: count('patients'),
      appointments: count('appointments'),
      visits: count('visits'),
      users: count('users'),
    },
    asksForKey: !known || !isKeyOfBackup(keys, manifestText, known),
    hasPassphrase: keys.passphrase !== undefined,
    keychainAvailable: await workstation.secrets.isKeychainAvailable(),
  };
}

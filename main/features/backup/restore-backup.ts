import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicTimeStamp } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { Actor } from '../../router/audit-trail.ts';
import { savingFile } from '../../saving-file.ts';
import { type Workstation as AuditedWorkstation, createAuditTrail } from '../audit/audit-trail.ts';
import { clinicFolderOf, freshWorkFolder, keptFolder, syncFolder } from '../clinic/clinic-folder.ts';
import { adoptKeys, unsealWithPassphrase, unsealWithRecoveryKey } from '../clinic/database-keys.ts';
import { readClinic } from '../clinic/read-clinic.ts';
import type { OpenDatabase, Workstation } from '../clinic/workstation-ports.ts';
import { isKeyOfBackup } from './backup-manifest.ts';
import { checkCopy, withCopy } from './check-copy.ts';
import type { ChosenBackup } from './choose-backup.ts';
import { noteLastBackup } from './last-backup.ts';
import type { LongWork, WorkWatch } from './long-work.ts';
import { readBackupFile } from './read-backup-file.ts';
import { backupEntries } from './write-backup-file.ts';

export interface RestoreDependencies {
  workstation: Workstation;
  audited: AuditedWorkstation;
  clock: () => Date;
  work: LongWork;
}

type RestoreInput = ParsedInput<'backup.restore'>;

/** Unpacked, checked, put in place. */
const STEPS = 3;

/**
 * Puts the clinic of a backup in the place of the one on this computer, which is kept in a folder of its own. The backup is
 * unpacked and opened beside it first; killed at any moment it leaves the one clinic or the other.
 * @param actor who does it; where nobody is signed in, the clinic's own system account
 * @returns where the database that was here is kept
 * @throws AppError WRONG_RECOVERY_KEY, WRONG_PASSPHRASE, BACKUP_DAMAGED, DISK_FULL, KEYCHAIN_UNAVAILABLE
 */
export async function restoreBackup(
  chosen: ChosenBackup,
  input: RestoreInput,
  actor: Actor | undefined,
  dependencies: RestoreDependencies,
): Promise<ChannelOutput<'backup.restore'>> {
  const { workstation, clock, work } = dependencies;
  const { userDataFolder } = workstation;
  const { timeZone } = chosen.manifest.clinic;
  if (input.protection === 'passphrase' && !input.newPassphrase) {
    throw new AppError('INVALID_INPUT', { fields: { newPassphrase: 'REQUIRED' } });
  }
  return work.run(async (watch) => {
    watch.onProgress(0, STEPS);
    const dataKey = await keyOf(chosen, input, workstation);
    const folder = await freshWorkFolder(userDataFolder);
    const isReplacing = existsSync(clinicFolderOf(userDataFolder));
    const kept = keptFolder(userDataFolder, clinicTimeStamp(clock(), timeZone));
    try {
      await unpack(chosen, folder, watch);
      await withCopy(workstation, folder, dataKey, async (copy) => {
        await checkCopy(copy, chosen.manifest);
        await note(copy, chosen, isReplacing ? kept : undefined, actor, dependencies);
      });
      await protect(chosen, folder, dataKey, input, workstation);
      watch.signal.throwIfAborted();
      watch.onProgress(2, STEPS);
      await workstation.replaceClinic(folder, kept, dataKey);
      watch.onProgress(3, STEPS);
      return isReplacing ? { keptFolder: kept } : {};
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** The data key: one that this computer has, or the one that what was typed opens. */
async function keyOf(
  { keys, manifestText }: ChosenBackup,
  { recoveryKey, passphrase }: RestoreInput,
  workstation: Workstation,
): Promise<Buffer> {
  if (recoveryKey) return unsealWithRecoveryKey(keys, recoveryKey);
  if (passphrase) return unsealWithPassphrase(keys, passphrase);
  const known = await workstation.findDataKey();
  if (known && isKeyOfBackup(keys, manifestText, known)) return known;
  throw new AppError('INVALID_INPUT', { fields: { recoveryKey: 'REQUIRED' } });
}

async function unpack(
  chosen: ChosenBackup,
  folder: string,
  { signal, onProgress }: WorkWatch,
): Promise<void> {
  const unpackTo = join(folder, backupEntries.database);
  const { manifestText } = await savingFile(() => readBackupFile(chosen.path, { unpackTo, signal }));
  // Another file has taken its name since it was chosen.
  if (manifestText !== chosen.manifestText) throw new AppError('BACKUP_DAMAGED');
  onProgress(1, STEPS);
}

/** Says in the restored clinic's own log that it was restored. */
async function note(
  { connection }: OpenDatabase,
  { path, manifest }: ChosenBackup,
  kept: string | undefined,
  actor: Actor | undefined,
  { audited, clock }: RestoreDependencies,
): Promise<void> {
  const clinic = await readClinic(connection);
  if (!clinic) throw new AppError('BACKUP_DAMAGED');
  await createAuditTrail(audited, () => connection, clock).appendAlone({
    actor: actor ?? { userId: clinic.systemUserId },
    action: 'UPDATE',
    resource: 'Clinic',
    description: `Restored the clinic from the backup of ${manifest.madeAt}`,
    changes: { file: path, madeAt: manifest.madeAt, ...(kept ? { kept } : {}) },
    status: 'success',
    isSecurityEvent: true,
    severity: 'critical',
  });
}

async function protect(
  { keys, path, manifest }: ChosenBackup,
  folder: string,
  dataKey: Buffer,
  { protection, newPassphrase }: RestoreInput,
  { secrets }: Workstation,
): Promise<void> {
  await adoptKeys(folder, keys, dataKey, { protection, passphrase: newPassphrase }, secrets);
  const { madeAt, database } = manifest;
  await noteLastBackup(folder, { madeAt, path, bytes: database.bytes });
  await syncFolder(folder);
}

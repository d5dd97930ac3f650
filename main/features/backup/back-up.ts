import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import { clinicTimeStamp } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import { countDocuments } from '../../database/copy-database.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { savingFile } from '../../saving-file.ts';
import { freshWorkFolder, syncFolder } from '../clinic/clinic-folder.ts';
import { readEnvelope } from '../clinic/database-keys.ts';
import { embeddedProblem } from '../clinic/open-database.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';
import { BACKUP_VERSION, type BackupManifest, sealManifest } from './backup-manifest.ts';
import { checkCopy, withCopy } from './check-copy.ts';
import { type LastBackup, noteLastBackup } from './last-backup.ts';
import type { LongWork, WorkWatch } from './long-work.ts';
import { readBackupFile } from './read-backup-file.ts';
import { backupEntries, writeBackupFile } from './write-backup-file.ts';

export interface BackupDependencies {
  workstation: Workstation;
  appVersion: string;
  work: LongWork;
  /** Asks where to save a file; undefined where the person thought better of it. */
  chooseFile: (suggestedName: string) => Promise<string | undefined>;
}

/** Copied, packed, unpacked, checked. */
const STEPS = 4;

/** What a file may be called on every system. */
function suggestedName(clinicName: string, stamp: string): string {
  const name = clinicName.replace(/[^\p{L}\p{N} ._-]+/gu, '-').trim();
  return `${name}-${stamp}.glytch-backup`;
}

/**
 * Writes one file from which the clinic can be restored, on this computer or another one, and opens it to see that it can
 * be. No file has the name that was chosen before that, nor before the audit log says so.
 * @throws AppError FILE_NOT_SAVED, DISK_FULL, DATABASE_DAMAGED, BACKUP_NOT_VERIFIED, WORK_CANCELLED; no file is left then
 */
export async function backUp(
  context: RequestContext,
  dependencies: BackupDependencies,
): Promise<ChannelOutput<'backup.backUp'>> {
  const { workstation, work, chooseFile } = dependencies;
  workstation.embedded();
  const { clinic, now } = context;
  const path = await chooseFile(suggestedName(clinic.name, clinicTimeStamp(now, clinic.timeZone)));
  if (!path) return {};
  return work.run(async (watch) => {
    const draft = `${path}.part`;
    try {
      const bytes = await writeVerified(draft, context, dependencies, watch);
      const backup = { madeAt: now.toISOString(), path, bytes };
      await context.write(async (transaction) => {
        transaction.record({
          description: 'Backed up the clinic to a file, opened it and checked it',
          changes: { file: path, bytes },
          isSecurityEvent: true,
        });
      });
      await savingFile(() => rename(draft, path));
      await syncFolder(dirname(path));
      await note(workstation, backup);
      return { backup };
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/** A backup that is there counts also where the note of it cannot be written. */
async function note({ embeddedFolder }: Workstation, backup: LastBackup): Promise<void> {
  if (embeddedFolder) await noteLastBackup(embeddedFolder, backup).catch(() => undefined);
}

/** @returns the size of the database in the backup */
async function writeVerified(
  draft: string,
  context: RequestContext,
  dependencies: BackupDependencies,
  { signal, onProgress }: WorkWatch,
): Promise<number> {
  const { workstation } = dependencies;
  const { dataKey, embeddedFolder, userDataFolder } = workstation;
  if (!dataKey || !embeddedFolder) throw new AppError('DATABASE_UNAVAILABLE');
  const folder = await freshWorkFolder(userDataFolder);
  const unpacked = join(folder, backupEntries.database);
  try {
    onProgress(0, STEPS);
    const database = workstation.embedded();
    await database.sweepExpired();
    await database.backUp(unpacked).catch((error: unknown) => {
      throw embeddedProblem(error);
    });
    onProgress(1, STEPS);
    await savingFile(() =>
      writeBackupFile(
        draft,
        unpacked,
        async (copied) => {
          const collections = await withCopy(workstation, folder, dataKey, ({ connection }) =>
            countDocuments(connection.db),
          );
          const manifest = JSON.stringify(toManifest(context, dependencies, copied, collections), null, 2);
          const manifestSeal = sealManifest(manifest, dataKey);
          const keys = { ...(await readEnvelope(embeddedFolder)), manifestSeal };
          return { manifest, keys: JSON.stringify(keys, null, 2) };
        },
        { signal },
      ),
    );
    onProgress(2, STEPS);
    await freshWorkFolder(userDataFolder);
    const { manifest } = await readBackupFile(draft, { unpackTo: unpacked, signal });
    onProgress(3, STEPS);
    await withCopy(workstation, folder, dataKey, (copy) => checkCopy(copy, manifest));
    signal.throwIfAborted();
    onProgress(4, STEPS);
    return manifest.database.bytes;
  } catch (error) {
    throw isOfBackup(error) ? new AppError('BACKUP_NOT_VERIFIED') : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isOfBackup(error: unknown): boolean {
  return error instanceof AppError && error.value.code.startsWith('BACKUP_');
}

function toManifest(
  { clinic, now }: RequestContext,
  { appVersion }: BackupDependencies,
  database: BackupManifest['database'],
  collections: BackupManifest['collections'],
): BackupManifest {
  const { clinicId: id, name, timeZone, isDemo } = clinic;
  return {
    formatVersion: BACKUP_VERSION,
    appVersion,
    madeAt: now.toISOString(),
    clinic: { id, name, timeZone, isDemo },
    collections,
    database,
  };
}

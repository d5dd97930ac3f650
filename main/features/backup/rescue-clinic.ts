import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicTimeStamp } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import { copyDatabase } from '../../database/copy-database.ts';
import { raiseCounters } from '../../database/counters.ts';
import { createAuditTrail } from '../audit/audit-trail.ts';
import { clinicFolderOf, freshWorkFolder, keptFolder, syncFolder } from '../clinic/clinic-folder.ts';
import { openWithPassphrase, readEnvelope, unsealWithRecoveryKey } from '../clinic/database-keys.ts';
import { readClinic } from '../clinic/read-clinic.ts';
import type { OpenDatabase, Workstation } from '../clinic/workstation-ports.ts';
import { withCopy } from './check-copy.ts';
import type { WorkWatch } from './long-work.ts';
import type { RestoreDependencies } from './restore-backup.ts';

type KeyInput = ParsedInput<'backup.rescue'>;
type Report = ChannelOutput<'backup.inspectDamage'>;

/**
 * Reads what can still be read of the clinic's damaged database, and writes nothing to it.
 * @throws AppError DATABASE_KEY_MISSING where the key has to be typed; WRONG_RECOVERY_KEY, WRONG_PASSPHRASE
 */
export async function inspectDamage(input: KeyInput, dependencies: RestoreDependencies): Promise<Report> {
  const { workstation, work } = dependencies;
  requireDamaged(workstation);
  return work.run(() => withDamaged(workstation, input, (damaged) => damageOf(damaged)));
}

/**
 * Copies what can be read of a damaged database into a new one, under the same keys, and opens that. The damaged one is
 * kept as it is.
 * @returns how many documents were copied, and where the damaged database is
 * @throws AppError NOTHING_TO_RESCUE where the clinic's settings are among what is lost; as `inspectDamage`
 */
export async function rescueClinic(
  input: KeyInput,
  dependencies: RestoreDependencies,
): Promise<ChannelOutput<'backup.rescue'>> {
  const { workstation, work, clock } = dependencies;
  requireDamaged(workstation);
  const { userDataFolder } = workstation;
  return work.run(async (watch) => {
    const folder = await freshWorkFolder(userDataFolder);
    const kept = keptFolder(userDataFolder, clinicTimeStamp(clock(), localTimeZone()));
    try {
      const { documents, dataKey } = await withDamaged(workstation, input, async (damaged, key) => {
        const report = await damageOf(damaged);
        const copied = await withCopy(workstation, folder, key, (fresh) =>
          fill(fresh, damaged, { report, kept }, dependencies, watch),
        );
        return { documents: copied, dataKey: key };
      });
      await copyKeys(clinicFolderOf(userDataFolder), folder);
      await workstation.replaceClinic(folder, kept, dataKey);
      return { documents, keptFolder: kept };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Fills a new database with what was read. @returns how many documents there are */
async function fill(
  { connection }: OpenDatabase,
  damaged: OpenDatabase,
  { report, kept }: { report: Report; kept: string },
  { audited, clock }: RestoreDependencies,
  watch: WorkWatch,
): Promise<number> {
  const copied = await copyDatabase(damaged.connection.db, connection.db, watch);
  const clinic = await readClinic(connection);
  if (!clinic) throw new AppError('NOTHING_TO_RESCUE');
  await raiseCounters(connection.collections);
  const damagedCollections = report.collections.filter(({ problems }) => problems.length > 0);
  const documents = copied.reduce((sum, collection) => sum + collection.documents, 0);
  await createAuditTrail(audited, () => connection, clock).appendAlone({
    actor: { userId: clinic.systemUserId },
    action: 'UPDATE',
    resource: 'Clinic',
    description: 'Rescued what could be read of a damaged database',
    changes: { documents, damaged: damagedCollections.map(({ name }) => name), kept },
    status: 'success',
    isSecurityEvent: true,
    severity: 'critical',
  });
  return documents;
}

/** @throws AppError ALREADY_SET_UP where the database is not damaged; NOT_ON_A_SERVER, NOT_IN_THE_DEMO */
function requireDamaged(workstation: Workstation): void {
  if (workstation.stage.problem !== 'DATABASE_DAMAGED') throw new AppError('ALREADY_SET_UP');
  if (workstation.isDemo) throw new AppError('NOT_IN_THE_DEMO');
  if (workstation.database === 'server') throw new AppError('NOT_ON_A_SERVER');
}

async function withDamaged<T>(
  workstation: Workstation,
  { recoveryKey, passphrase }: KeyInput,
  work: (damaged: OpenDatabase, dataKey: Buffer) => Promise<T>,
): Promise<T> {
  const folder = clinicFolderOf(workstation.userDataFolder);
  const dataKey = recoveryKey
    ? unsealWithRecoveryKey(await readEnvelope(folder), recoveryKey)
    : passphrase
      ? await openWithPassphrase(folder, passphrase)
      : await workstation.findDataKey();
  if (!dataKey) throw new AppError('DATABASE_KEY_MISSING');
  const damaged = await workstation.openCopy(folder, dataKey, true);
  try {
    return await work(damaged, dataKey);
  } finally {
    await damaged.stop();
    // What the rescue unpacked there; the damaged files themselves stay.
    await rm(join(folder, 'rescue'), { recursive: true, force: true });
  }
}

async function damageOf({ embedded }: OpenDatabase): Promise<Report> {
  if (!embedded) throw new AppError('DATABASE_UNAVAILABLE');
  return embedded.damage();
}

/** The same keys open the new database. */
async function copyKeys(from: string, to: string): Promise<void> {
  for (const name of ['keys.json', 'database.key']) {
    if (existsSync(join(from, name))) await copyFile(join(from, name), join(to, name));
  }
  await syncFolder(to);
}

/** The clinic's own is in the data that does not open. */
const localTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

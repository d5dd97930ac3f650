import type { DatabaseState } from '#shared/contract/backup.ts';
import { clinicFolderOf, keptFolders } from '../clinic/clinic-folder.ts';
import { hasKeys } from '../clinic/database-keys.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';
import { folderBytes } from './folder-bytes.ts';
import { readLastBackup } from './last-backup.ts';

/** Where the clinic's data is, and what else of it is on this computer. */
export async function getDatabase(workstation: Workstation): Promise<DatabaseState> {
  const { isDemo, embeddedFolder: folder, serverAddress, userDataFolder } = workstation;
  const former = clinicFolderOf(userDataFolder);
  const unused = [
    ...(serverAddress !== undefined && hasKeys(former) ? [former] : []),
    ...(await keptFolders(userDataFolder).catch(() => [])),
  ];
  const kept = await Promise.all(
    unused.map(async (path) => ({ folder: path, bytes: await folderBytes(path) })),
  );
  if (!folder) return { kind: 'server', isDemo, server: serverAddress, kept };
  const bytes = await folderBytes(folder);
  return { kind: 'this-computer', isDemo, folder, bytes, lastBackup: await readLastBackup(folder), kept };
}

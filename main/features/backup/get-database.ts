import { join } from 'node:path';
import type { DatabaseState } from '#shared/contract/backup.ts';
import { hasKeys } from '../clinic/database-keys.ts';
import type { Workstation } from '../clinic/workstation.ts';
import { folderBytes, keptFolders } from './kept-folders.ts';

/** Where the clinic's data is, and what else of it is on this computer. */
export async function getDatabase(workstation: Workstation): Promise<DatabaseState> {
  const { isDemo, embeddedFolder: folder, serverAddress, userDataFolder } = workstation;
  const former = join(userDataFolder, 'clinic');
  const unused = [
    ...(serverAddress !== undefined && hasKeys(former) ? [former] : []),
    ...(await keptFolders(userDataFolder).catch(() => [])),
  ];
  const kept = await Promise.all(
    unused.map(async (path) => ({ folder: path, bytes: await folderBytes(path) })),
  );
  if (!folder) return { kind: 'server', isDemo, server: serverAddress, kept };
  return { kind: 'this-computer', isDemo, folder, bytes: await folderBytes(folder), kept };
}

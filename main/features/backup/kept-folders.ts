import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How the folder of a database that was replaced is called, before its date. */
const KEPT = 'clinic.kept-';

/** The databases of earlier days that nobody works in, newest first. */
export async function keptFolders(userDataFolder: string): Promise<string[]> {
  const names = await readdir(userDataFolder);
  return names
    .filter((name) => name.startsWith(KEPT))
    .sort()
    .reverse()
    .map((name) => join(userDataFolder, name));
}

/** What the files of a folder take on the disk, in bytes. */
export async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) {
    // A file of the database may go while its folder is looked at.
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}

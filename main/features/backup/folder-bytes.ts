import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

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

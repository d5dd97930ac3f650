import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The last backup of a database, remembered beside it. */
export const lastBackup = z.object({ madeAt: z.iso.datetime(), path: z.string(), bytes: z.number() });
export type LastBackup = z.infer<typeof lastBackup>;

const fileIn = (folder: string) => join(folder, 'last-backup.json');

/** Undefined where there was none, or the note of it cannot be read. */
export async function readLastBackup(folder: string): Promise<LastBackup | undefined> {
  try {
    return lastBackup.parse(JSON.parse(await readFile(fileIn(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

export async function noteLastBackup(folder: string, backup: LastBackup): Promise<void> {
  const draft = `${fileIn(folder)}.new`;
  await writeFile(draft, JSON.stringify(backup), { mode: 0o600, flush: true });
  await rename(draft, fileIn(folder));
}

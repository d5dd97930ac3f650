import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the clinic's database is on this computer. */
export function clinicFolderOf(userDataFolder: string): string {
  return join(userDataFolder, 'clinic');
}

/** Complete, and about to take the place of the one that is there. */
const readyFolder = (userDataFolder: string) => join(userDataFolder, 'clinic.restored');
/** Where copies are unpacked and looked at; never in use, and removed at the next start. */
const workFolder = (userDataFolder: string) => join(userDataFolder, 'clinic.unpacked');

/** How the folder of a database that was replaced is called, before its date. */
const KEPT = 'clinic.kept-';

/** An empty folder, for this account alone, in which a copy can be unpacked. */
export async function freshWorkFolder(userDataFolder: string): Promise<string> {
  const folder = workFolder(userDataFolder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** The databases of earlier days that nobody works in, newest first. */
export async function keptFolders(userDataFolder: string): Promise<string[]> {
  const names = await readdir(userDataFolder);
  return names
    .filter((name) => name.startsWith(KEPT))
    .sort()
    .reverse()
    .map((name) => join(userDataFolder, name));
}

/** @param stamp date and time, which sort as text */
export function keptFolder(userDataFolder: string, stamp: string): string {
  const folder = join(userDataFolder, `${KEPT}${stamp}`);
  let free = folder;
  for (let number = 2; existsSync(free); number += 1) free = `${folder}-${number}`;
  return free;
}

/**
 * Puts a complete database in the place of the clinic's, which is kept. Killed between any two of its steps, it leaves the
 * one or the other: `settleClinicFolder` finishes what was begun.
 */
export async function putInPlace(userDataFolder: string, complete: string, kept: string): Promise<void> {
  const ready = readyFolder(userDataFolder);
  const clinic = clinicFolderOf(userDataFolder);
  await rename(complete, ready);
  const isReplacing = existsSync(clinic);
  if (isReplacing) await rename(clinic, kept);
  try {
    await rename(ready, clinic);
  } catch (error) {
    if (isReplacing) await rename(kept, clinic);
    throw error;
  }
  await syncFolder(userDataFolder);
}

/** Finishes or undoes what the last run was doing with the clinic's folder when it ended, and removes what it unpacked. */
export async function settleClinicFolder(userDataFolder: string): Promise<void> {
  const ready = readyFolder(userDataFolder);
  if (existsSync(ready)) {
    if (existsSync(clinicFolderOf(userDataFolder))) await rm(ready, { recursive: true });
    else await rename(ready, clinicFolderOf(userDataFolder));
  }
  await rm(workFolder(userDataFolder), { recursive: true, force: true });
}

/** Makes new names in a folder durable; Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

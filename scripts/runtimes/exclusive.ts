import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `work` while no other process on this machine runs work under the same lock file.
 * A lock whose owner has died is taken over.
 */
export async function exclusive<T>(lockFile: string, waitingFor: string, work: () => Promise<T>): Promise<T> {
  let told = false;
  while (!take(lockFile)) {
    if (!told) console.log(`Another process is at it (${waitingFor}): waiting for it to finish.`);
    told = true;
    await delay(300);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!ownerIsAlive(lockFile)) rmSync(lockFile, { force: true });
    return false;
  }
}

function ownerIsAlive(lockFile: string): boolean {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8'));
    // An empty file is a lock that is being written at this moment.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own in memory: one that can be full or read-only, for root too. */
export interface SmallDisk {
  folder: string;
  makeReadOnly(): void;
  remove(): void;
}

function mount(...options: string[]): boolean {
  return spawnSync('mount', options, { stdio: 'ignore' }).status === 0;
}

/** Whether this account may mount, found out by doing it. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'embedded-disk-'));
  const hasMounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
  unmount(folder);
  return hasMounted;
}

/** @throws where `canMount` is false */
export function mountSmallDisk(kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    throw new Error('a small disk cannot be mounted');
  }
  return {
    folder,
    makeReadOnly: () => {
      if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk cannot be made read-only');
    },
    remove: () => unmount(folder),
  };
}

/** Lazily, so that no mount is left behind where a program that failed still has a file open. */
function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
}

import { existsSync, readFileSync } from 'node:fs';

/** The Chromium flags that this machine needs, beyond those of the application. */
export function launchFlags(): string[] {
  if (process.platform !== 'linux') return [];
  const flags: string[] = [];
  if (process.getuid?.() === 0 || namespacesAreRestricted()) flags.push('--no-sandbox');
  if (!existsSync('/dev/dri')) flags.push('--disable-gpu');
  return flags;
}

/** Ubuntu 24.04 and newer lets only known programs make the user namespace that Chromium's sandbox stands on. */
function namespacesAreRestricted(): boolean {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1';
  } catch {
    return false;
  }
}

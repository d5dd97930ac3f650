import { existsSync } from 'node:fs';
import { findProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'];

/** Each Debian package with something that it alone brings: a shared library, a program (no dot) or a folder. */
const forTheWindow: Record<string, string> = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libxss1: 'libXss.so.1',
  'libatk-bridge2.0-0': 'libatk-bridge-2.0.so.0',
  libcups2: 'libcups.so.2',
  libdrm2: 'libdrm.so.2',
  libxshmfence1: 'libxshmfence.so.1',
  'libsecret-1-0': 'libsecret-1.so.0',
  'fonts-dejavu': '/usr/share/fonts/truetype/dejavu',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto',
};
const forNoDisplay: Record<string, string> = { xvfb: 'Xvfb' };
const forTheKeychain: Record<string, string> = {
  'gnome-keyring': 'gnome-keyring-daemon',
  'dbus-x11': 'dbus-launch',
  dbus: 'dbus-run-session',
};

/** What is going to run, and so what has to be there. */
export interface Needs {
  display: boolean;
  keychain: boolean;
}

/** Sees to the Linux packages that Electron needs: installs them as root on Debian and Ubuntu, else says how to. */
export async function ensureLinuxPackages(needs: Needs): Promise<void> {
  if (process.platform !== 'linux') return;
  const wanted = {
    ...forTheWindow,
    ...(needs.display ? forNoDisplay : {}),
    ...(needs.keychain ? forTheKeychain : {}),
  };
  const missing = Object.keys(wanted).filter((name) => !isThere(wanted[name] ?? ''));
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !findProgram('apt-get')) throw new Error(advice(missing, command));
  console.log(`Installing the Linux packages that are missing: ${missing.join(', ')}.`);
  const code = await runProgram('sh', ['-c', quiet(command)], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Error(advice(missing, command));
}

function isThere(proof: string): boolean {
  if (proof.startsWith('/')) return existsSync(proof);
  if (!proof.includes('.')) return findProgram(proof) !== undefined;
  return libraryFolders.some((folder) => existsSync(`${folder}/${proof}`));
}

/** Waits for another apt at work on this machine, and says nothing but what went wrong. */
function quiet(command: string): string {
  return command
    .replaceAll('apt-get ', 'apt-get -qq -o DPkg::Lock::Timeout=300 ')
    .replace('install', 'install >/dev/null');
}

function advice(missing: readonly string[], command: string): string {
  if (!findProgram('apt-get')) {
    return `This system lacks what Debian calls ${missing.join(', ')}. Install them by your distribution's names.`;
  }
  return `This system lacks ${missing.join(', ')}. This command installs them:\n\n  sudo sh -c '${command}'\n`;
}

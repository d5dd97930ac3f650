import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runProgram } from './run-program.ts';

const require = createRequire(import.meta.url);
const packageFolder = dirname(require.resolve('electron/package.json'));
const timeout = 5_000;

/** Where the download of the Electron in node_modules lies. */
export const installedFolder = join(packageFolder, 'dist');

/** The version of the Electron that package.json asks for. */
export function currentElectronVersion(): string {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** The executable of the Electron in node_modules, when its download has been made. */
export function installedElectron(): string | undefined {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(installedFolder, readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** Asks Electron's download site, or the mirror that the environment names, for a small file of the release. */
export async function downloadSiteAnswers(): Promise<boolean> {
  // Behind a proxy only Electron's own downloader knows the way: let it try.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/';
  try {
    const url = new URL(`v${currentElectronVersion()}/SHASUMS256.txt`, mirror);
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeout) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Downloads the Electron of package.json into node_modules. Resolves with its executable, or undefined when that failed. */
export async function downloadElectron(): Promise<string | undefined> {
  console.log(`Downloading Electron ${currentElectronVersion()}, once for this clone.`);
  const code = await runProgram(process.execPath, [join(packageFolder, 'install.js')]);
  return code === 0 ? installedElectron() : undefined;
}

import { existsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import {
  currentElectronVersion,
  downloadElectron,
  downloadSiteAnswers,
  installedElectron,
  installedFolder,
} from './current-electron.ts';
import { buildFallback, fallbackIsBuilt, fallbackIsPossible, fallbackVersion } from './fallback-electron.ts';

/** An Electron that can run the application. */
export interface ElectronRuntime {
  executable: string;
  /** The folder with everything that Electron consists of. */
  folder: string;
  version: string;
}

const rememberFor = 24 * 60 * 60 * 1000;

/**
 * Finds the Electron to run: the current one of package.json where it is installed or can be downloaded, else the
 * fallback. That the download site is out of reach is remembered for a day; GLYTCH_ELECTRON=current asks again.
 */
export async function findElectron(): Promise<ElectronRuntime> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(override);
  const wanted = process.env.GLYTCH_ELECTRON;
  if (wanted !== 'fallback') {
    const executable = installedElectron() ?? (await download(wanted === 'current'));
    if (executable) return { executable, folder: installedFolder, version: currentElectronVersion() };
  }
  if (!fallbackIsPossible) throw new Error(noRuntime());
  const folder = await buildFallback();
  return { executable: join(folder, 'electron'), folder, version: fallbackVersion };
}

async function download(askAgain: boolean): Promise<string | undefined> {
  const note = join(cacheFolder(), 'electron-download-unreachable');
  if (!askAgain && fallbackIsBuilt() && isFresh(note)) return undefined;
  if (await downloadSiteAnswers()) {
    const executable = await downloadElectron();
    if (executable) return executable;
  }
  writeFileSync(note, 'The Electron download site was out of reach when this file was written.\n');
  return undefined;
}

function isFresh(file: string): boolean {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < rememberFor;
}

function overridden(folder: string): ElectronRuntime {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as Record<
    string,
    string
  >;
  const executable = join(folder, names[process.platform] ?? 'electron');
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${dirname(executable)}.`);
  return { executable, folder, version: fallbackIsPossible ? fallbackVersion : currentElectronVersion() };
}

function noRuntime(): string {
  return (
    `Electron ${currentElectronVersion()} could not be downloaded, and there is no other one for ` +
    `${process.platform} ${process.arch}. Connect to the internet, or set ELECTRON_MIRROR to a mirror that ` +
    'this computer reaches, and run the command again.'
  );
}

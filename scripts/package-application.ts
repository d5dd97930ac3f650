import { toolOf } from './build-application.ts';
import { findElectron } from './runtimes/electron-runtime.ts';
import { fallbackVersion } from './runtimes/fallback-electron.ts';
import { repositoryFolder } from './runtimes/repository.ts';
import { runProgram } from './runtimes/run-program.ts';

/** Packages the built application for this platform into release/, and resolves with the exit code. */
export async function packageApplication(): Promise<number> {
  const electron = await findElectron();
  if (electron.version === fallbackVersion) {
    console.log(
      `Packaging on the fallback Electron ${fallbackVersion}: good for trying the package, not for a clinic.`,
    );
  }
  const args = [
    toolOf('electron-builder', 'cli.js'),
    '--dir',
    '--publish=never',
    `--config.electronDist=${electron.folder}`,
    `--config.electronVersion=${electron.version}`,
  ];
  return runProgram(process.execPath, args, { cwd: repositoryFolder });
}

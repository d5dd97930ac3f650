import { findElectron } from './electron-runtime.ts';
import { ensureLinuxPackages } from './linux-packages.ts';
import { repositoryFolder } from './repository.ts';
import { runProgram } from './run-program.ts';
import { type Command, withSecretService } from './secret-service.ts';
import { hasNoDisplay, startVirtualDisplay } from './virtual-display.ts';

/** How a command is to be run. */
export interface DesktopOptions {
  /** A keychain of its own, for tests on Linux; elsewhere tests meet the system's. */
  ownKeychain?: boolean;
  /** Run with a display, which is a virtual one where there is no other. */
  display?: boolean;
  /** What to say when the display is a virtual one. */
  virtualDisplayNote?: string;
  env?: NodeJS.ProcessEnv;
}

/** Runs a command with all that Electron needs on this machine, and resolves with its exit code. */
export async function runInDesktop(command: Command, options: DesktopOptions = {}): Promise<number> {
  const ownKeychain = options.ownKeychain === true && process.platform === 'linux';
  const virtual = options.display !== false && hasNoDisplay();
  await ensureLinuxPackages({ display: virtual, keychain: ownKeychain });
  const electron = await findElectron();
  const display = virtual ? await startVirtualDisplay() : undefined;
  if (display && options.virtualDisplayNote) console.log(options.virtualDisplayNote);
  const { program, args } = ownKeychain ? withSecretService(command) : command;
  try {
    return await runProgram(program, args, {
      cwd: repositoryFolder,
      env: {
        ...process.env,
        ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
        ELECTRON_EXEC_PATH: electron.executable,
        ...display?.env,
        ...options.env,
      },
    });
  } finally {
    display?.close();
  }
}

import { buildApplication } from './build-application.ts';
import { findElectron } from './runtimes/electron-runtime.ts';
import { launchFlags } from './runtimes/launch-flags.ts';
import { repositoryFolder } from './runtimes/repository.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const note =
  'There is no display here, so the window opens on a virtual one (Xvfb) that nobody sees. ' +
  '"npm run tour" takes pictures of it.';

console.log('Building the application.');
const buildCode = await buildApplication();
if (buildCode !== 0) process.exit(buildCode);

const electron = await findElectron();
console.log(`Opening Glytch Clinic on Electron ${electron.version}.`);
// Chromium's own log tells of every system service that a bare machine lacks: only what is fatal is let through.
process.exitCode = await runInDesktop(
  {
    program: electron.executable,
    args: [...launchFlags(), '--log-level=3', repositoryFolder, ...process.argv.slice(2)],
  },
  { virtualDisplayNote: note },
);

import { toolOf } from './build-application.ts';
import { launchFlags } from './runtimes/launch-flags.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const flags = launchFlags();

process.exitCode = await runInDesktop(
  {
    program: process.execPath,
    args: [
      toolOf('electron-vite', 'bin/electron-vite.js'),
      'dev',
      '--watch',
      ...(flags.includes('--no-sandbox') ? ['--noSandbox'] : []),
      '--',
      ...flags.filter((flag) => flag !== '--no-sandbox'),
    ],
  },
  { virtualDisplayNote: 'There is no display here: the window opens on a virtual one that nobody sees.' },
);

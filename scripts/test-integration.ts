import { toolOf } from './build-application.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const args = [toolOf('vitest', 'vitest.mjs'), 'run', '--project', 'integration', ...process.argv.slice(2)];

process.exitCode = await runInDesktop(
  { program: process.execPath, args },
  { ownKeychain: true, display: false },
);

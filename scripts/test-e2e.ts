import { buildApplication, toolOf } from './build-application.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const buildCode = await buildApplication();
if (buildCode !== 0) process.exit(buildCode);

process.exitCode = await runInDesktop(
  {
    program: process.execPath,
    args: [toolOf('@playwright/test', 'cli.js'), 'test', '--project=window', ...process.argv.slice(2)],
  },
  { ownKeychain: true },
);

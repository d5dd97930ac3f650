import { buildApplication, toolOf } from './build-application.ts';
import { packageApplication } from './package-application.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const packageCode = (await buildApplication()) || (await packageApplication());
if (packageCode !== 0) process.exit(packageCode);

process.exitCode = await runInDesktop(
  {
    program: process.execPath,
    args: [toolOf('@playwright/test', 'cli.js'), 'test', '--project=packaged', ...process.argv.slice(2)],
  },
  { ownKeychain: true },
);

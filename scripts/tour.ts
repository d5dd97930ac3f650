/** Builds, and takes the pictures of `docs/pictures/` by doing a day's work in the real window: `npm run tour`. */
import { join } from 'node:path';
import { buildApplication } from './build-application.ts';
import { repositoryFolder } from './runtimes/repository.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const buildCode = await buildApplication();
if (buildCode !== 0) process.exit(buildCode);
process.exitCode = await runInDesktop(
  {
    program: process.execPath,
    args: [...process.execArgv, join(repositoryFolder, 'scripts', 'tour', 'take-pictures.ts')],
  },
  { ownKeychain: true },
);

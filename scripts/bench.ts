/** Builds, and runs what `bench/run.ts` measures with a display for the start: `npm run bench [-- --runs N]`. */
import { join } from 'node:path';
import { buildApplication } from './build-application.ts';
import { repositoryFolder } from './runtimes/repository.ts';
import { runInDesktop } from './runtimes/run-in-desktop.ts';

const buildCode = await buildApplication();
if (buildCode !== 0) process.exit(buildCode);
process.exitCode = await runInDesktop({
  program: process.execPath,
  args: [...process.execArgv, join(repositoryFolder, 'bench', 'run.ts'), ...process.argv.slice(2)],
});

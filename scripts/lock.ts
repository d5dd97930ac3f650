import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from './runtimes/repository.ts';
import { runProgram } from './runtimes/run-program.ts';

// Where there is a node_modules, npm locks of a package's binaries only those of this platform, and `npm ci` fails
// elsewhere. So the lock file is completed in a folder without one.
const folder = mkdtempSync(join(tmpdir(), 'glytch-lock-'));
try {
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    copyFileSync(join(repositoryFolder, file), join(folder, file));
  }
  const args = ['install', '--package-lock-only', '--ignore-scripts', '--loglevel=error'];
  process.exitCode = await runProgram('npm', args, { cwd: folder, shell: process.platform === 'win32' });
  if (process.exitCode === 0) {
    copyFileSync(join(folder, 'package-lock.json'), join(repositoryFolder, 'package-lock.json'));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

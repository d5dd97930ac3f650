import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { exclusive } from './exclusive.ts';
import { repositoryFolder } from './repository.ts';
import { runProgram } from './run-program.ts';

/** What is installed, to the last of its packages. */
const PINNED = join(repositoryFolder, 'tests/integration/embedded-database/mongosh');
const PROGRAM = 'node_modules/mongosh/bin/mongosh.js';

/**
 * MongoDB's shell, for tests: 150 MB that nobody else needs, so it is installed by the first test that asks for it, beside
 * the other runtimes.
 * @returns the file to run with Node
 */
export async function findMongosh(): Promise<string> {
  const { dependencies } = JSON.parse(readFileSync(join(PINNED, 'package.json'), 'utf8'));
  const folder = join(cacheFolder(), `mongosh-${dependencies.mongosh}`);
  if (!existsSync(folder)) {
    await exclusive(`${folder}.lock`, 'installing mongosh', async () => {
      if (!existsSync(folder)) await install(folder);
    });
  }
  return join(folder, PROGRAM);
}

/** Installs beside its place and moves it there when it is whole. */
async function install(folder: string): Promise<void> {
  const unfinished = mkdtempSync(`${folder}-`);
  try {
    cpSync(PINNED, unfinished, { recursive: true });
    const code = await runProgram(
      'npm',
      ['ci', '--omit=optional', '--ignore-scripts', '--no-fund', '--no-audit'],
      {
        cwd: unfinished,
        shell: process.platform === 'win32',
      },
    );
    if (code !== 0) throw new Error(`mongosh could not be installed: npm ended with ${code}`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

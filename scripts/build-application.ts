import { join } from 'node:path';
import { repositoryFolder } from './runtimes/repository.ts';
import { runProgram } from './runtimes/run-program.ts';

/** The path of a tool that a dependency brings, to be run by this Node: the same on every platform. */
export function toolOf(packageName: string, file: string): string {
  return join(repositoryFolder, 'node_modules', packageName, file);
}

/** Builds main, preload and renderer into out/, and resolves with the exit code. */
export function buildApplication(): Promise<number> {
  const args = [toolOf('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'warn'];
  return runProgram(process.execPath, args, { cwd: repositoryFolder });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launchFlags } from '#scripts/runtimes/launch-flags.ts';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';

const layouts: Partial<Record<NodeJS.Platform, { executable: string; resources: string }>> = {
  darwin: {
    executable: 'mac/Glytch Clinic.app/Contents/MacOS/Glytch Clinic',
    resources: 'mac/Glytch Clinic.app/Contents/Resources',
  },
  linux: { executable: 'linux-unpacked/glytch-clinic', resources: 'linux-unpacked/resources' },
  win32: { executable: 'win-unpacked/glytch-clinic.exe', resources: 'win-unpacked/resources' },
};

function inRelease(part: 'executable' | 'resources'): string {
  const layout = layouts[process.platform];
  if (!layout) throw new Error(`Nothing is packaged for ${process.platform}.`);
  return join(repositoryFolder, 'release', layout[part]);
}

/** The program that a person would start. */
export const packagedExecutable = (): string => inRelease('executable');

/** The folder with app.asar. */
export const packagedResources = (): string => inRelease('resources');

/** A packaged application that runs, and where its window can be driven from. */
export interface PackagedApplication {
  process: ChildProcess;
  debuggerAddress: string;
}

/**
 * Starts the packaged application. Its fuses refuse Node's inspector, which Playwright's Electron launcher needs, so the
 * test reaches the window over Chromium's own debugging port.
 */
export async function startPackaged(env: Record<string, string>): Promise<PackagedApplication> {
  const child = spawn(packagedExecutable(), [...launchFlags(), '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address) {
      child.stderr.resume();
      return { process: child, debuggerAddress: address };
    }
  }
  throw new Error(
    `The packaged application ended with exit code ${child.exitCode} before it showed a window.`,
  );
}

/** True when the window has its page, with its title. */
export async function pageIsShown(packaged: PackagedApplication): Promise<boolean> {
  const { host } = new URL(packaged.debuggerAddress);
  const answer = await fetch(`http://${host}/json/list`);
  const targets: { url: string; title: string }[] = await answer.json();
  return targets.some(({ url, title }) => url.startsWith('app://clinic/') && title === 'Glytch Clinic');
}

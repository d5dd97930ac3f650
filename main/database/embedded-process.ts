import { fork } from 'node:child_process';
import { closeSync, openSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { findNode } from './embedded-runtime.ts';

/** A process that runs the embedded database, however it was started. */
export interface EmbeddedProcess {
  readonly processId: number | undefined;
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** The place of the channel to the parent, behind input, output and errors. */
const IPC_FILE = 3;

/** Without a limit the heap of a busy database grows past a gigabyte before it is cleaned. */
const MEMORY_FLAGS = ['--max-old-space-size=512', '--max-semi-space-size=8'];

/** The parts of Electron that are used here. This file also runs in plain Node, where there is none. */
interface UtilityProcess {
  pid?: number;
  postMessage(message: object): void;
  on(event: 'message', listener: (message: unknown) => void): void;
  on(event: 'exit', listener: (code: number) => void): void;
  kill(): boolean;
}

interface ElectronMain {
  utilityProcess: {
    fork(
      entry: string,
      args: string[],
      options: { execArgv: string[]; serviceName: string; stdio: 'inherit' },
    ): UtilityProcess;
  };
}

/** Starts the program: inside Electron's own Node where that is new enough, otherwise with a Node of its own. */
export function startEmbeddedProcess(entry: string, nodePath: string | undefined): EmbeddedProcess {
  const canUseElectron = process.versions.electron !== undefined && isAtLeast(process.versions.node, 22, 14);
  return canUseElectron && nodePath === undefined
    ? startUtilityProcess(entry)
    : startChildProcess(entry, nodePath);
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

function startUtilityProcess(entry: string): EmbeddedProcess {
  const electron: ElectronMain = createRequire(import.meta.url)('electron');
  const child = electron.utilityProcess.fork(entry, [], {
    execArgv: MEMORY_FLAGS,
    serviceName: 'embedded database',
    stdio: 'inherit',
  });
  return {
    processId: child.pid,
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => void child.kill(),
  };
}

/**
 * On Linux a program that is forked inherits what Chromium has open, among it the far end of the channel of a page that is just
 * being started; Chromium then never notices that this page has crashed. So the program gets nothing in the place of each.
 */
function coverOpenFiles(): { stdio: number[]; done: () => void } {
  if (process.platform !== 'linux' || !process.versions.electron) return { stdio: [], done: () => undefined };
  const nothing = openSync('/dev/null', 'r');
  const highest = Math.max(...readdirSync('/proc/self/fd').map(Number));
  return {
    stdio: Array.from({ length: Math.max(0, highest - IPC_FILE) }, () => nothing),
    done: () => closeSync(nothing),
  };
}

function startChildProcess(entry: string, nodePath: string | undefined): EmbeddedProcess {
  const execPath = nodePath ?? findNode();
  if (execPath === undefined) {
    throw new EmbeddedDatabaseError(
      'NO_RUNTIME',
      'The embedded database needs Node 22.14 or newer, and none was found.',
    );
  }
  const { NODE_OPTIONS: _dropped, ELECTRON_RUN_AS_NODE: _alsoDropped, ...env } = process.env;
  const stripping = entry.endsWith('.ts')
    ? ['--disable-warning=ExperimentalWarning', '--experimental-strip-types']
    : [];
  const covered = coverOpenFiles();
  const child = fork(entry, [], {
    execPath,
    execArgv: [...MEMORY_FLAGS, ...stripping],
    env,
    serialization: 'json', // two versions of Node need not agree on any other
    stdio: ['ignore', 'inherit', 'inherit', 'ipc', ...covered.stdio],
  });
  covered.done();
  return {
    processId: child.pid,
    // A process that has just died is noticed by its exit, not here.
    send: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', () => listener(null));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

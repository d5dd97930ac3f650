import { mkdirSync } from 'node:fs';
import { type Doors, openDoors } from '../server/listen.ts';
import { startMaintenance } from '../server/maintenance.ts';
import { toOpenError } from '../storage/open-error.ts';
import { createScramAccount } from '../wire/scram.ts';
import { answerParent } from './answer-parent.ts';
import { type OpenedFolder, openDatabase } from './open-database.ts';
import type { ParentChannel } from './parent-channel.ts';
import { readStartOptions } from './start-options.ts';
import { WholeFileThread } from './whole-file-thread.ts';

interface Running extends OpenedFolder {
  wholeFile: WholeFileThread;
  doors: Doors;
  stopMaintenance: () => void;
}

/** The files that threads run. */
export interface ThreadFiles {
  reader: URL;
  wholeFile: URL;
}

/** Waits for the options, opens the database, serves until it is told to stop or the parent is gone. */
export function runProgram(channel: ParentChannel, threadFiles: ThreadFiles): void {
  let running: Promise<Running | undefined> | undefined;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const current = await running;
    current?.stopMaintenance();
    await current?.doors.close();
    await current?.wholeFile.finishBackups();
    await current?.close();
    process.exit(0);
  };
  channel.onDisconnect(() => void stop());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  channel.onMessage((message) => {
    if (running === undefined) running = start(channel, message, threadFiles);
    else void obey(channel, message, running, stop);
  });
}

/** Undefined when it could not be opened: the parent has been told, and the program ends. */
async function start(
  channel: ParentChannel,
  message: unknown,
  threadFiles: ThreadFiles,
): Promise<Running | undefined> {
  try {
    const options = readStartOptions(message);
    process.umask(0o077); // what is made from here on is for this account alone
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const opened = openDatabase(options, threadFiles.reader);
    const { engine } = opened;
    const account = createScramAccount(options.user, options.secret);
    const doors = await openDoors(engine, account, options.port).catch(async (error: unknown) => {
      await opened.close();
      throw error;
    });
    engine.address = doors.socketPath;
    const stopMaintenance = engine.isReadOnly ? () => undefined : startMaintenance(engine, reportFailure);
    channel.send({ type: 'ready', socketPath: doors.socketPath, port: options.port });
    const wholeFile = new WholeFileThread(threadFiles.wholeFile, engine.file, options.key);
    return { ...opened, wholeFile, doors, stopMaintenance };
  } catch (error) {
    const { code, message: text } = toOpenError(error);
    channel.send({ type: 'error', code, message: text });
    // The channel needs a moment to carry the message.
    setTimeout(() => process.exit(1), 100);
    return undefined;
  }
}

function reportFailure(error: unknown): void {
  process.stderr.write(
    `embedded database: maintenance failed (${error instanceof Error ? error.name : 'unknown'})\n`,
  );
}

/** What the parent may ask once it runs. */
async function obey(
  channel: ParentChannel,
  message: unknown,
  running: Promise<Running | undefined>,
  stop: () => Promise<void>,
): Promise<void> {
  if (typeof message !== 'object' || message === null) return;
  const question = new Map<string, unknown>(Object.entries(message));
  if (question.get('type') === 'stop') return stop();
  const open = await running;
  if (open !== undefined) await answerParent(channel, open, question);
}

import { mkdirSync } from 'node:fs';
import { Engine } from '../server/engine.ts';
import { type Doors, openDoors } from '../server/listen.ts';
import { startMaintenance, sweepExpired } from '../server/maintenance.ts';
import { toOpenError } from '../storage/open-error.ts';
import { createScramAccount } from '../wire/scram.ts';
import type { ParentChannel } from './parent-channel.ts';
import { readStartOptions } from './start-options.ts';

interface Running {
  engine: Engine;
  doors: Doors;
  stopMaintenance: () => void;
}

/**
 * Waits for the options, opens the database, serves until it is told to stop or the parent is gone.
 * @param readerUrl the file that reader threads run
 */
export function runProgram(channel: ParentChannel, readerUrl: URL): void {
  let running: Promise<Running | undefined> | undefined;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    const current = await running;
    current?.stopMaintenance();
    await current?.doors.close();
    await current?.engine.close();
    process.exit(0);
  };
  channel.onDisconnect(() => void stop());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  channel.onMessage((message) => {
    if (running === undefined) running = start(channel, message, readerUrl);
    else void obey(channel, message, running, stop);
  });
}

/** Undefined when it could not be opened: the parent has been told, and the program ends. */
async function start(channel: ParentChannel, message: unknown, readerUrl: URL): Promise<Running | undefined> {
  try {
    const options = readStartOptions(message);
    process.umask(0o077); // what is made from here on is for this account alone
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const engine = new Engine(options.folder, options.key, readerUrl);
    const account = createScramAccount(options.user, options.secret);
    const doors = await openDoors(engine, account, options.port).catch(async (error: unknown) => {
      await engine.close();
      throw error;
    });
    engine.address = doors.socketPath;
    const stopMaintenance = startMaintenance(engine, reportFailure);
    channel.send({ type: 'ready', socketPath: doors.socketPath, port: options.port });
    return { engine, doors, stopMaintenance };
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
  if (typeof message !== 'object' || message === null || !('type' in message)) return;
  if (message.type === 'stop') await stop();
  if (message.type === 'sweep') {
    const current = await running;
    const now = 'now' in message && typeof message.now === 'string' ? Date.parse(message.now) : Date.now();
    const removed = current === undefined ? 0 : await sweepExpired(current.engine, now);
    channel.send({ type: 'swept', removed });
  }
}

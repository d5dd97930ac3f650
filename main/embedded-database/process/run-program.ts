import { mkdirSync } from 'node:fs';
import { Engine } from '../server/engine.ts';
import { type Doors, openDoors } from '../server/listen.ts';
import { toOpenError } from '../storage/open-error.ts';
import { createScramAccount } from '../wire/scram.ts';
import type { ParentChannel } from './parent-channel.ts';
import { readStartOptions } from './start-options.ts';

interface Running {
  engine: Engine;
  doors: Doors;
}

/** Waits for the options, opens the database, serves until it is told to stop or the parent is gone. */
export function runProgram(channel: ParentChannel, entryUrl: string): void {
  let running: Promise<Running> | undefined;
  const stop = async (): Promise<void> => {
    const current = await running?.catch(() => undefined);
    await current?.doors.close();
    current?.engine.close();
    process.exit(0);
  };
  channel.onDisconnect(() => void stop());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  channel.onMessage((message) => {
    if (running === undefined) running = start(channel, message, entryUrl);
    else void obey(channel, message, running, stop);
  });
}

async function start(channel: ParentChannel, message: unknown, _entryUrl: string): Promise<Running> {
  try {
    const options = readStartOptions(message);
    mkdirSync(options.folder, { recursive: true, mode: 0o700 });
    const engine = new Engine(options.folder, options.key);
    const doors = await openDoors(
      engine,
      createScramAccount(options.user, options.secret),
      options.port,
    ).catch((error: unknown) => {
      engine.close();
      throw error;
    });
    engine.address = doors.socketPath;
    channel.send({ type: 'ready', socketPath: doors.socketPath, port: options.port });
    return { engine, doors };
  } catch (error) {
    const { code, message: text } = toOpenError(error);
    channel.send({ type: 'error', code, message: text });
    setImmediate(() => process.exit(1));
    throw error;
  }
}

async function obey(
  _channel: ParentChannel,
  message: unknown,
  _running: Promise<Running>,
  stop: () => Promise<void>,
): Promise<void> {
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop')
    await stop();
}

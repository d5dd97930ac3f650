import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { type EmbeddedProcess, startEmbeddedProcess } from './embedded-process.ts';
import { findEmbeddedEntry } from './embedded-runtime.ts';

const USER = 'application';
const STOP_WITHIN_MS = 10_000;

export interface EmbeddedDatabaseOptions {
  /** The data folder; made when it does not exist. */
  folder: string;
  /** 32 bytes that encrypt everything in it. */
  key: Buffer;
  /** Listens on the loopback interface as well. */
  port?: number;
  /** The program; by default the one that belongs to this code. */
  entry?: string;
  /** The Node to run it with; by default Electron's own, or the one that comes as a package. */
  nodePath?: string;
  /** Called when it ends without having been asked to. */
  onExit?: () => void;
}

export interface EmbeddedDatabase {
  /** The connection string for the driver, with its secret. */
  uri: string;
  /** The same through the port, where one was asked for. */
  loopbackUri: string | undefined;
  processId: number | undefined;
  /** Removes expired documents now, as of the given time; for tests and before a backup. */
  sweepExpired(now?: Date): Promise<number>;
  /** Ends it; resolves when the folder is free again. */
  stop(): Promise<void>;
}

/** Starts the embedded database and waits until it can be connected to. @throws EmbeddedDatabaseError */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const secret = randomBytes(32).toString('hex');
  const child = startEmbeddedProcess(options.entry ?? findEmbeddedEntry(), options.nodePath);
  const messages = new ChildMessages(child);
  const exited = new Promise<void>((resolve) => child.onExit(() => resolve()));
  child.send({
    folder: options.folder,
    key: options.key.toString('hex'),
    user: USER,
    secret,
    port: options.port,
  });
  const socketPath = await messages.ready(exited);
  let isStopping = false;
  void exited.then(() => {
    if (process.platform !== 'win32') rmSync(dirname(socketPath), { recursive: true, force: true });
    if (!isStopping) options.onExit?.();
  });
  const login = `mongodb://${USER}:${secret}@`;
  return {
    uri: `${login}${encodeURIComponent(socketPath)}/?directConnection=true&authSource=admin`,
    loopbackUri:
      options.port === undefined
        ? undefined
        : `${login}127.0.0.1:${options.port}/?directConnection=true&authSource=admin`,
    processId: child.processId,
    sweepExpired: (now = new Date()) => messages.sweep(now, exited),
    stop: async () => {
      isStopping = true;
      const timer = setTimeout(() => child.kill(), STOP_WITHIN_MS);
      child.send({ type: 'stop' });
      await exited;
      clearTimeout(timer);
    },
  };
}

/** The answers of the program. */
class ChildMessages {
  private readonly child: EmbeddedProcess;
  private listeners = new Set<(message: ReadonlyMap<string, unknown>) => void>();

  constructor(child: EmbeddedProcess) {
    this.child = child;
    child.onMessage((message) => {
      if (typeof message !== 'object' || message === null) return;
      for (const listener of [...this.listeners]) listener(new Map(Object.entries(message)));
    });
  }

  /** The path of its socket, once it is open. */
  ready(exited: Promise<void>): Promise<string> {
    return this.wait(exited, (message) => {
      if (message.get('type') === 'error') {
        throw new EmbeddedDatabaseError(message.get('code'), String(message.get('message')));
      }
      return message.get('type') === 'ready' ? String(message.get('socketPath')) : undefined;
    });
  }

  sweep(now: Date, exited: Promise<void>): Promise<number> {
    const answer = this.wait(exited, (message) =>
      message.get('type') === 'swept' ? Number(message.get('removed')) : undefined,
    );
    this.child.send({ type: 'sweep', now: now.toISOString() });
    return answer;
  }

  private wait<Answer>(
    exited: Promise<void>,
    read: (message: ReadonlyMap<string, unknown>) => Answer | undefined,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const listener = (message: ReadonlyMap<string, unknown>): void => {
        try {
          const answer = read(message);
          if (answer === undefined) return;
          resolve(answer);
        } catch (error) {
          reject(error);
        }
        this.listeners.delete(listener);
      };
      this.listeners.add(listener);
      void exited.then(() =>
        reject(new EmbeddedDatabaseError('UNEXPECTED', 'The embedded database ended unexpectedly.')),
      );
    });
  }
}

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { EmbeddedAnswers } from './embedded-answers.ts';
import { startEmbeddedProcess } from './embedded-process.ts';
import { findEmbeddedEntry } from './embedded-runtime.ts';
import { type IntegrityReport, integrityReport } from './integrity-report.ts';

const USER = 'application';
const STOP_WITHIN_MS = 10_000;

export interface EmbeddedDatabaseOptions {
  /** The data folder; made when it does not exist. */
  folder: string;
  /** 32 bytes that encrypt everything in it. */
  key: Buffer;
  /** Listens on the loopback interface as well. */
  port?: number;
  /**
   * Opens what can still be read of a damaged folder, read-only; the folder's own files stay as they are. Takes room
   * for the data twice.
   */
  rescue?: boolean;
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
  /**
   * Writes one consistent copy of the database while writes go on, encrypted with the same key. Resolves when it is on
   * the disk (file and folder synced). The file must not exist yet.
   * @returns the size of the copy
   * @throws EmbeddedDatabaseError FILE_EXISTS, BEING_WRITTEN where another backup is writing it, NOT_WRITABLE, DISK_FULL or
   *   DAMAGED; nothing of the copy is left then
   */
  backUp(file: string): Promise<{ bytes: number }>;
  /**
   * Walks every document against every index and the other way round, and SQLite's own pages. Runs beside other work.
   * @throws EmbeddedDatabaseError DAMAGED where not even the list of collections can be read
   */
  checkIntegrity(): Promise<IntegrityReport>;
  /**
   * Gives unused room back to the disk. Reads go on meanwhile, writes wait.
   * @returns the size of file and log before and after
   * @throws EmbeddedDatabaseError BUSY where another transaction does not end, DISK_FULL or DAMAGED
   */
  compact(): Promise<{ bytesBefore: number; bytesAfter: number }>;
  /** With `rescue`: which collections were whole, and how many documents of the others could be read. */
  damage(): Promise<IntegrityReport>;
  /** Ends it; resolves when the folder is free again. */
  stop(): Promise<void>;
}

/** Starts the embedded database and waits until it can be connected to. @throws EmbeddedDatabaseError */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const secret = randomBytes(32).toString('hex');
  const child = startEmbeddedProcess(options.entry ?? findEmbeddedEntry(), options.nodePath);
  const answers = new EmbeddedAnswers(child);
  const exited = new Promise<void>((resolve) => child.onExit(() => resolve()));
  child.send({
    folder: options.folder,
    key: options.key.toString('hex'),
    user: USER,
    secret,
    port: options.port,
    rescue: options.rescue,
  });
  const socketPath = await answers.ready();
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
    sweepExpired: async (now = new Date()) => {
      const question = { type: 'sweep', now: now.toISOString() };
      return (await answers.ask(question, z.object({ removed: z.number() }))).removed;
    },
    backUp: (file) => answers.ask({ type: 'backUp', file: resolve(file) }, z.object({ bytes: z.number() })),
    checkIntegrity: () => answers.ask({ type: 'checkIntegrity' }, integrityReport),
    damage: () => answers.ask({ type: 'damage' }, integrityReport),
    compact: () =>
      answers.ask({ type: 'compact' }, z.object({ bytesBefore: z.number(), bytesAfter: z.number() })),
    stop: async () => {
      isStopping = true;
      const timer = setTimeout(() => child.kill(), STOP_WITHIN_MS);
      child.send({ type: 'stop' });
      await exited;
      clearTimeout(timer);
    },
  };
}

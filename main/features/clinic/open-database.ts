import { AppError, type ErrorCode } from '#shared/errors.ts';
import { openConnection } from '../../database/connection.ts';
import {
  EmbeddedDatabaseError,
  type EmbeddedDatabaseErrorCode,
} from '../../database/embedded-database-error.ts';
import type { OpenDatabase, StartOptions, WorkstationPorts } from './workstation-ports.ts';

const codes: Partial<Record<EmbeddedDatabaseErrorCode, ErrorCode>> = {
  WRONG_KEY: 'DATABASE_KEY_WRONG',
  FOLDER_IN_USE: 'DATABASE_IN_USE',
  DAMAGED: 'DATABASE_DAMAGED',
  NEWER_VERSION: 'DATABASE_NEWER_VERSION',
  UPGRADE_FAILED: 'DATABASE_UPGRADE_FAILED',
  DISK_FULL: 'DISK_FULL',
  READ_ONLY_FOLDER: 'DATABASE_READ_ONLY',
  FOLDER_UNAVAILABLE: 'DATABASE_READ_ONLY',
  NO_RUNTIME: 'DATABASE_RUNTIME_MISSING',
  NOT_WRITABLE: 'FILE_NOT_SAVED',
  BEING_WRITTEN: 'WORK_GOES_ON',
};

/** What people are told of a database that did not start, or could not do what it was asked. */
export function embeddedProblem(error: unknown): unknown {
  if (!(error instanceof EmbeddedDatabaseError)) return error;
  return new AppError(codes[error.code] ?? 'DATABASE_UNAVAILABLE');
}

/** Connects to a server. @throws AppError SERVER_… saying what is wrong */
export async function openServer(uri: string): Promise<OpenDatabase> {
  const connection = await openConnection(uri);
  return { connection, stop: () => connection.close() };
}

/**
 * Starts the embedded database of a folder and connects to it.
 * @param options with `onExit`, told when the database ends without having been asked to
 * @param connect `openConnectionAsItIs` leaves its structure alone
 * @throws AppError DATABASE_… saying what is wrong
 */
export async function openEmbedded(
  { startDatabase }: Pick<WorkstationPorts, 'startDatabase'>,
  { onExit, ...options }: StartOptions,
  connect = openConnection,
): Promise<OpenDatabase> {
  let isStopping = false;
  const running = await startDatabase({
    ...options,
    onExit: () => {
      if (!isStopping) onExit?.();
    },
  }).catch((error: unknown) => {
    throw embeddedProblem(error);
  });
  try {
    const connection = await connect(running.uri);
    return {
      connection,
      embedded: running,
      dataKey: options.key,
      async stop() {
        isStopping = true;
        await connection.close();
        await running.stop();
      },
    };
  } catch (error) {
    isStopping = true;
    await running.stop();
    throw error;
  }
}

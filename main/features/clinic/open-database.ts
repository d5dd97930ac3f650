import { type Connection, openConnection } from '../../database/connection.ts';
import type { WorkstationPorts } from './workstation-ports.ts';

/** A database that is open, with what runs behind it. */
export interface OpenDatabase {
  connection: Connection;
  dataKey?: Buffer;
  stop(): Promise<void>;
}

/** Connects to a server. @throws AppError SERVER_… saying what is wrong */
export async function openServer(uri: string): Promise<OpenDatabase> {
  const connection = await openConnection(uri);
  return { connection, stop: () => connection.close() };
}

/**
 * Starts the embedded database of a folder and connects to it.
 * @param onExit told when the database ends without having been asked to
 * @throws AppError DATABASE_… saying what is wrong
 */
export async function openEmbedded(
  { startDatabase }: Pick<WorkstationPorts, 'startDatabase'>,
  folder: string,
  key: Buffer,
  onExit: () => void,
): Promise<OpenDatabase> {
  let isStopping = false;
  const running = await startDatabase(folder, key, () => {
    if (!isStopping) onExit();
  });
  try {
    const connection = await openConnection(running.uri);
    return {
      connection,
      dataKey: key,
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

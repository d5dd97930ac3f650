import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenError } from '../storage/open-error.ts';
import type { ScramAccount } from '../wire/scram.ts';
import { serveClient } from './client-connection.ts';
import type { Engine } from './engine.ts';

/** The doors of the database. */
export interface Doors {
  /** The path of the Unix socket or of the named pipe. */
  socketPath: string;
  close(): Promise<void>;
}

/** A socket in a folder that only this account may enter; on Windows a named pipe nobody can guess. */
function makeSocketPath(): { path: string; folder: string | undefined } {
  const name = randomBytes(12).toString('hex');
  if (process.platform === 'win32')
    return { path: `\\\\.\\pipe\\embedded-database-${name}.sock`, folder: undefined };
  const folder = join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `embedded-database-${name}`);
  mkdirSync(folder, { mode: 0o700 });
  return { path: join(folder, 'database.sock'), folder };
}

function listen(server: Server, where: string | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const done = (): void => {
      server.off('error', reject);
      resolve();
    };
    if (typeof where === 'string') server.listen(where, done);
    else server.listen(where.port, where.host, done);
  });
}

/** Opens the doors. With a port, the loopback interface is one of them, with the same login. */
export async function openDoors(
  engine: Engine,
  account: ScramAccount,
  port: number | undefined,
): Promise<Doors> {
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    const number = engine.activity.connectionOpened();
    sockets.add(socket);
    socket.once('close', () => {
      engine.activity.connectionClosed();
      sockets.delete(socket);
    });
    serveClient(engine, account, socket, number);
  };
  const { path, folder } = makeSocketPath();
  const servers = [createServer(accept)];
  await listen(servers[0] ?? createServer(accept), path);
  if (port !== undefined) {
    const onLoopback = createServer(accept);
    servers.push(onLoopback);
    await listen(onLoopback, { host: '127.0.0.1', port }).catch(() => {
      throw new OpenError('PORT_IN_USE', `Port ${port} is in use.`);
    });
  }
  return {
    socketPath: path,
    close: async () => {
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

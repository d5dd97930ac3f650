import { connect, createServer, type Socket } from 'node:net';
import { MongoClient } from 'mongodb';
import type { TestDatabase } from './test-database.ts';

/** The Unix socket, or named pipe, of a database. */
export function socketPathOf(test: TestDatabase): string {
  return decodeURIComponent(/@([^/]+)\//.exec(test.database.uri)?.[1] ?? '');
}

/**
 * A bare connection on which a driver has logged in: it goes through a relay, and after its first command the relay hands
 * the connection over.
 */
export async function openLoggedInSocket(test: TestDatabase): Promise<Socket> {
  let loggedIn: { client: Socket; server: Socket } | undefined;
  const relay = createServer((client) => {
    const server = connect(socketPathOf(test));
    client.on('data', (sent: Buffer) => {
      if (sent.includes('afterLogin')) loggedIn = { client, server };
    });
    client.pipe(server).pipe(client);
    client.on('error', () => client.destroy());
    server.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  const client = new MongoClient(test.database.uri.replace(/@[^/]*\//, `@127.0.0.1:${port}/`));
  await client.db('clinic').command({ ping: 1, comment: 'afterLogin' });
  if (loggedIn === undefined) throw new Error('nobody logged in');
  const { client: driver, server: socket } = loggedIn;
  driver.unpipe(socket);
  socket.unpipe(driver);
  socket.removeAllListeners('error');
  socket.on('error', () => socket.destroy());
  await client.close(true);
  relay.close();
  socket.resume();
  return socket;
}

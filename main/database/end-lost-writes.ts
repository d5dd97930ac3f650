import { channel } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { MongoNetworkError } from 'mongodb';

let isWatching = false;

/**
 * Sees to it that no command waits for ever for a socket that has closed. Where a socket is destroyed after the driver
 * (7.9) has taken its connection and before it writes, the driver waits for `drain`, which no closed socket tells, and
 * hears neither of the end nor of a timeout. Such a wait is ended with the error that the driver itself has for a lost
 * connection, so that it repeats what may be repeated. Sockets under TLS are not seen here.
 */
export function endLostWrites(): void {
  if (isWatching) return;
  isWatching = true;
  channel('net.client.socket').subscribe((message) => {
    const socket = socketIn(message);
    socket?.once('close', () => {
      // Whoever waits by `events.once` listens for an error as well.
      if (socket.listenerCount('drain') === 0 || socket.listenerCount('error') === 0) return;
      socket.emit('error', new MongoNetworkError('The connection closed before it was written to'));
    });
  });
}

function socketIn(message: unknown): Socket | undefined {
  const found = typeof message === 'object' && message !== null && 'socket' in message && message.socket;
  return found instanceof Socket ? found : undefined;
}

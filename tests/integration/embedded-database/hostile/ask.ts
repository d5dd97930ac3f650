import type { Socket } from 'node:net';

/** Sends bytes on a connection; resolves with the answer, or with nothing when the other side hangs up. */
export function ask(socket: Socket, bytes: Buffer): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const done = (answer: Buffer | undefined) => {
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve(answer);
    };
    const onClose = () => done(undefined);
    const onData = (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 16 && received.length >= received.readInt32LE(0)) done(received);
    };
    socket.on('data', onData);
    socket.on('close', onClose);
    socket.write(bytes);
  });
}

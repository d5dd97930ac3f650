import { connect, createServer, type Socket } from 'node:net';

/** A network between a driver and a database, which can be cut at an exact point. */
export interface CountingProxy {
  /** The same connection string, through this network. */
  uri: string;
  /** Requests about the database of the connection string that came by, since `before` was called where it was. */
  readonly requests: number;
  /** How many of them came by until a transaction was committed. */
  readonly requestsToCommit: number;
  /** Does something before the request of this number is passed on, once. */
  before(request: number, act: () => void): void;
  /** Does something before the first request that follows the commit of a transaction is passed on, once. */
  afterCommit(act: () => void): void;
  /** Passes nothing on any more, and keeps every connection open. */
  silence(): void;
  /** Cuts every connection and refuses new ones. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** @param uri a connection string with a socket's path or a host and port, and the name of a database */
export async function startProxy(uri: string): Promise<CountingProxy> {
  const [, login = '', host = '', database = ''] =
    /^(mongodb:\/\/(?:[^@/]*@)?)([^/]+)\/([^?]*)/.exec(uri) ?? [];
  const [name = '', port] = decodeURIComponent(host).split(':');
  const sockets = new Set<Socket>();
  let isCut = false;
  let isSilent = false;
  let requests = 0;
  let requestsToCommit = 0;
  let due: { request: number; act: () => void } | undefined;
  let dueAfterCommit: (() => void) | undefined;

  const server = createServer((client) => {
    if (isCut) return void client.destroy();
    const upstream = name.startsWith('/') ? connect(name) : connect(Number(port), name);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    upstream.pipe(client);
    client.on('data', (chunk) => {
      if (requestsToCommit > 0) {
        dueAfterCommit?.();
        dueAfterCommit = undefined;
      }
      const isCommit = chunk.includes('commitTransaction\0');
      if (isCommit || chunk.includes(`${database}\0`)) requests += 1;
      if (due && requests >= due.request) {
        const { act } = due;
        due = undefined;
        act();
      }
      if (isCut || isSilent) return;
      if (isCommit) requestsToCommit = requests;
      upstream.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port');
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `${login}127.0.0.1:${address.port}${uri.slice(login.length + host.length)}`,
    get requests() {
      return requests;
    },
    get requestsToCommit() {
      return requestsToCommit;
    },
    before(request, act) {
      requests = 0;
      due = { request, act };
    },
    afterCommit(act) {
      requestsToCommit = 0;
      dueAfterCommit = act;
    },
    silence() {
      isSilent = true;
    },
    cut,
    mend() {
      isCut = false;
      isSilent = false;
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

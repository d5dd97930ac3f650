import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { type EmbeddedProcess, startEmbeddedProcess } from '../../../../main/database/embedded-process.ts';
import { findEmbeddedEntry } from '../../../../main/database/embedded-runtime.ts';

const USER = 'application';
const KEY = '21'.repeat(32);

interface Running {
  child: EmbeddedProcess;
  socketPath: string;
  exited: Promise<void>;
}

/**
 * A database that can be killed and started again under the same address and with the same secret. Between it and its
 * clients stands a relay that can cut all connections. While there is no database it lets clients wait, so that what a
 * driver sends again arrives at the next one.
 */
export class RestartableDatabase {
  private readonly folder: string;
  private readonly secret = randomBytes(32).toString('hex');
  private readonly relay: Server;
  private readonly sockets = new Set<Socket>();
  private running: Promise<Running>;
  private port = 0;
  /** The command whose next answer gets lost, and the connections with it: the work is done, nobody is told. */
  loseAnswerTo: string | undefined;
  lostAnswers = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.running = this.start();
    this.relay = createServer((client) => void this.serve(client));
  }

  static async open(folder: string): Promise<RestartableDatabase> {
    const opened = new RestartableDatabase(folder);
    await opened.running;
    await new Promise<void>((resolve) => opened.relay.listen(0, '127.0.0.1', resolve));
    const address = opened.relay.address();
    if (address === null || typeof address === 'string') throw new Error('the relay has no port');
    opened.port = address.port;
    return opened;
  }

  /** The connection string of the relay; it stays the same. */
  get uri(): string {
    return `mongodb://${USER}:${this.secret}@127.0.0.1:${this.port}/?directConnection=true&authSource=admin`;
  }

  private start(): Promise<Running> {
    const child = startEmbeddedProcess(findEmbeddedEntry(), undefined);
    const exited = new Promise<void>((resolve) => child.onExit(() => resolve()));
    const ready = new Promise<Running>((resolve, reject) => {
      child.onMessage((message) => {
        const answer = new Map(Object.entries(message ?? {}));
        if (answer.get('type') === 'error') reject(new Error(String(answer.get('message'))));
        if (answer.get('type') === 'ready')
          resolve({ child, exited, socketPath: String(answer.get('socketPath')) });
      });
    });
    child.send({ folder: this.folder, key: KEY, user: USER, secret: this.secret });
    return ready;
  }

  private async serve(client: Socket): Promise<void> {
    this.keep(client);
    const { socketPath } = await this.running;
    if (client.destroyed) return;
    const server = connect(socketPath);
    this.keep(server);
    client.on('data', (sent: Buffer) => this.loseAnswer(sent, client, server));
    client.pipe(server).pipe(client);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }

  private loseAnswer(sent: Buffer, client: Socket, server: Socket): void {
    if (this.loseAnswerTo === undefined || !sent.includes(this.loseAnswerTo)) return;
    this.loseAnswerTo = undefined;
    server.unpipe(client);
    server.once('data', () => {
      this.lostAnswers += 1;
      this.cutConnections();
    });
    server.resume(); // without a pipe it stands still
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }

  /** Cuts every connection; the database itself lives on. */
  cutConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Kills the database with SIGKILL and starts it again; resolves when it can be connected to. */
  async kill(): Promise<void> {
    const { child, exited, socketPath } = await this.running;
    this.running = exited.then(() => {
      if (process.platform !== 'win32') rmSync(dirname(socketPath), { recursive: true, force: true });
      return this.start();
    });
    if (child.processId !== undefined) process.kill(child.processId, 'SIGKILL');
    this.cutConnections();
    await this.running;
  }

  async close(): Promise<void> {
    this.cutConnections();
    const { child, exited } = await this.running;
    child.send({ type: 'stop' });
    await exited;
    await new Promise((resolve) => this.relay.close(resolve));
  }
}

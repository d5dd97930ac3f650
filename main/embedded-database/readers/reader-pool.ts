import { Worker } from 'node:worker_threads';
import { CommandError } from '../command-error.ts';
import type { CursorUse } from '../sessions/cursors.ts';
import type { ReaderAnswer, ReaderOptions, ReaderRequest } from './reader-protocol.ts';

const SIZE = 2;

interface Reader {
  worker: Worker;
  waiting: Map<number, { resolve: (answer: ReaderAnswer) => void; reject: (error: unknown) => void }>;
}

type RequestBody =
  | Omit<Extract<ReaderRequest, { type: 'run' }>, 'id'>
  | Omit<Extract<ReaderRequest, { type: 'getMore' }>, 'id'>;

/** The reader threads. They are started when first needed, and anew when one dies. */
export class ReaderPool {
  private readonly workerUrl: URL;
  private readonly options: ReaderOptions;
  private readonly readers: Reader[] = [];
  /** Which thread keeps which cursor. */
  private readonly cursors = new Map<bigint, CursorUse & { reader: Reader }>();
  private nextId = 1;

  constructor(workerUrl: URL, options: ReaderOptions) {
    this.workerUrl = workerUrl;
    this.options = options;
  }

  /** Starts a command in the thread that has least to do. */
  async run(
    name: string,
    database: string,
    body: Uint8Array,
    cursorId: bigint,
    session: string | undefined,
  ): Promise<Uint8Array> {
    const reader = this.leastBusy();
    const answer = await this.ask(reader, {
      type: 'run',
      name,
      database,
      body: Uint8Array.from(body),
      cursorId,
    });
    if (answer.hasCursor) this.cursors.set(cursorId, { reader, session, lastUse: Date.now() });
    return answer.reply;
  }

  has(cursorId: bigint): boolean {
    return this.cursors.has(cursorId);
  }

  async getMore(cursorId: bigint, batchSize: number | undefined): Promise<Uint8Array> {
    const cursor = this.cursors.get(cursorId);
    if (cursor === undefined) throw new CommandError('CursorNotFound', `cursor id ${cursorId} not found`);
    cursor.lastUse = Date.now();
    const answer = await this.ask(cursor.reader, { type: 'getMore', cursorId, batchSize });
    if (!answer.hasCursor) this.cursors.delete(cursorId);
    return answer.reply;
  }

  /** Whether there was such a cursor. */
  kill(cursorId: bigint): boolean {
    const cursor = this.cursors.get(cursorId);
    if (cursor === undefined) return false;
    this.cursors.delete(cursorId);
    post(cursor.reader, { type: 'kill', cursorId });
    return true;
  }

  closeWhere(isDone: (cursor: CursorUse) => boolean): void {
    for (const [cursorId, cursor] of this.cursors) if (isDone(cursor)) this.kill(cursorId);
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.splice(0).map((reader) => reader.worker.terminate()));
  }

  private leastBusy(): Reader {
    const idle = this.readers.find((reader) => reader.waiting.size === 0);
    if (idle !== undefined) return idle;
    if (this.readers.length < SIZE) return this.start();
    return this.readers.reduce((a, b) => (a.waiting.size <= b.waiting.size ? a : b));
  }

  private start(): Reader {
    const worker = new Worker(this.workerUrl, { workerData: this.options });
    const reader: Reader = { worker, waiting: new Map() };
    worker.on('message', (answer: ReaderAnswer) => {
      reader.waiting.get(answer.id)?.resolve(answer);
      reader.waiting.delete(answer.id);
    });
    worker.on('error', () => this.lost(reader));
    worker.on('exit', () => this.lost(reader));
    this.readers.push(reader);
    return reader;
  }

  /** A thread died, of memory most likely: its commands fail, its cursors are gone, the next command starts another. */
  private lost(reader: Reader): void {
    const at = this.readers.indexOf(reader);
    if (at >= 0) this.readers.splice(at, 1);
    for (const { reject } of reader.waiting.values()) {
      reject(new CommandError('OperationFailed', 'The command took more memory than there is.'));
    }
    reader.waiting.clear();
    for (const [cursorId, cursor] of this.cursors)
      if (cursor.reader === reader) this.cursors.delete(cursorId);
  }

  private ask(reader: Reader, request: RequestBody): Promise<ReaderAnswer> {
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      reader.waiting.set(id, { resolve, reject });
      post(reader, { ...request, id });
    });
  }
}

/** The threads' only way in; the requests' types are those of the protocol. */
function post(reader: Reader, request: ReaderRequest): void {
  reader.worker.postMessage(request);
}

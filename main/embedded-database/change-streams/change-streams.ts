import { CommandError } from '../command-error.ts';
import type { ReadContext } from '../commands/write-context.ts';
import { type CursorUse, cursorReply, DEFAULT_BATCH, newCursorId } from '../sessions/cursors.ts';
import { type EncodableDocument, RawDocument } from '../values/encode.ts';
import type { Request } from '../wire/message.ts';
import { ChangeStream, type EventBatch } from './change-stream.ts';
import { parseChangeStream } from './parse-change-stream.ts';

/** How long a `getMore` waits for a change when it does not say. */
const DEFAULT_WAIT_MS = 1_000;

/** Runs work on one committed state of the database. */
export type ReadOnce = <Result>(work: (context: ReadContext) => Result) => Result;

interface OpenStream extends CursorUse {
  stream: ChangeStream;
}

/** The open change streams. Who asks for more waits here for the next commit. */
export class ChangeStreams {
  private readonly read: ReadOnce;
  private readonly open = new Map<bigint, OpenStream>();
  private readonly waiting = new Set<() => void>();

  constructor(read: ReadOnce) {
    this.read = read;
  }

  /** Answers an aggregate that begins with `$changeStream`. */
  start(request: Request, session: string | undefined): EncodableDocument {
    const parsed = parseChangeStream(request);
    return this.read((context) => {
      const stream = new ChangeStream(parsed, context);
      const batch = stream.next(context, parsed.batchSize ?? DEFAULT_BATCH);
      const id = newCursorId();
      this.open.set(id, { stream, session, lastUse: Date.now() });
      return this.reply('firstBatch', id, stream, batch);
    });
  }

  has(id: bigint): boolean {
    return this.open.has(id);
  }

  /** Answers as soon as there is an event or the stream's end, and with an empty batch when there is none for so long. */
  async getMore(
    id: bigint,
    batchSize: number | undefined,
    waitMilliseconds = DEFAULT_WAIT_MS,
  ): Promise<EncodableDocument> {
    const until = performance.now() + waitMilliseconds;
    for (;;) {
      const found = this.open.get(id);
      if (found === undefined) throw new CommandError('CursorKilled', `cursor id ${id} was killed`);
      found.lastUse = Date.now();
      const { stream } = found;
      const batch = this.nextBatch(id, stream, batchSize);
      const left = until - performance.now();
      if (batch.events.length > 0 || stream.isOver || left <= 0)
        return this.reply('nextBatch', id, stream, batch);
      if (batch.isAtEnd) await this.commitWithin(left);
      else await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Called after every commit, and when a stream is closed: whoever waits looks again. */
  wake(): void {
    for (const wake of this.waiting) wake();
  }

  /** Whether there was such a stream. */
  close(id: bigint): boolean {
    const wasOpen = this.open.delete(id);
    if (wasOpen) this.wake();
    return wasOpen;
  }

  closeWhere(isDone: (cursor: CursorUse) => boolean): void {
    for (const [id, stream] of this.open) if (isDone(stream)) this.close(id);
  }

  private nextBatch(id: bigint, stream: ChangeStream, batchSize: number | undefined): EventBatch {
    try {
      return this.read((context) => stream.next(context, batchSize || Number.POSITIVE_INFINITY));
    } catch (error) {
      this.open.delete(id);
      throw error;
    }
  }

  private reply(
    field: 'firstBatch' | 'nextBatch',
    id: bigint,
    stream: ChangeStream,
    batch: EventBatch,
  ): EncodableDocument {
    if (stream.isOver) this.open.delete(id);
    const documents = batch.events.map((event) => new RawDocument(event));
    return cursorReply(field, stream.isOver ? 0n : id, stream.namespace, documents, batch.token);
  }

  private commitWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.waiting.add(wake);
    });
  }
}

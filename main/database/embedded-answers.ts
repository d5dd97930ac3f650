import { z } from 'zod';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import type { EmbeddedProcess } from './embedded-process.ts';

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), socketPath: z.string() }),
  z.object({ type: z.literal('error'), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('answer'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('failed'), id: z.number(), code: z.string(), message: z.string() }),
]);

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** The questions to the program of the embedded database, and its answers. */
export class EmbeddedAnswers {
  private readonly child: EmbeddedProcess;
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private hasEnded = false;
  private readonly opened: Promise<string>;

  constructor(child: EmbeddedProcess) {
    this.child = child;
    this.opened = new Promise((resolve, reject) => {
      child.onMessage((raw) => this.receive(raw, resolve, reject));
      child.onExit(() => {
        this.hasEnded = true;
        reject(ended());
        for (const { reject: fail } of this.waiting.values()) fail(ended());
        this.waiting.clear();
      });
    });
  }

  /** The path of its socket, once it is open. @throws EmbeddedDatabaseError */
  ready(): Promise<string> {
    return this.opened;
  }

  /** Asks for something and checks the form of the answer. @throws EmbeddedDatabaseError */
  async ask<Answer>(question: Readonly<Record<string, string>>, form: z.ZodType<Answer>): Promise<Answer> {
    if (this.hasEnded) throw ended();
    const id = this.nextId;
    this.nextId += 1;
    const result = await new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ ...question, id });
    });
    return form.parse(result);
  }

  private receive(
    raw: unknown,
    opened: (socketPath: string) => void,
    failed: (error: EmbeddedDatabaseError) => void,
  ): void {
    const parsed = message.safeParse(raw);
    if (!parsed.success) return;
    const { data } = parsed;
    if (data.type === 'ready') opened(data.socketPath);
    else if (data.type === 'error') failed(new EmbeddedDatabaseError(data.code, data.message));
    else {
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.type === 'answer') waiting?.resolve(data.result);
      else waiting?.reject(new EmbeddedDatabaseError(data.code, data.message));
    }
  }
}

function ended(): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError('UNEXPECTED', 'The embedded database ended unexpectedly.');
}

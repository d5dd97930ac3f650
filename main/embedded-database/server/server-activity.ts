import { hostname } from 'node:os';
import { checkOptions } from '../commands/command-options.ts';
import { type Document, documentOf, Int32, integerValue } from '../values/value.ts';
import { SERVER_VERSION } from '../wire/greeting.ts';
import type { Request } from '../wire/message.ts';

const MEGABYTE = 1024 * 1024;

/** What the program has done since it was started. */
export class ServerActivity {
  private readonly startedAt = performance.now();
  private readonly operations = new Map(
    ['insert', 'query', 'update', 'delete', 'getmore', 'command'].map((kind) => [kind, 0]),
  );
  private open = 0;
  private opened = 0;

  /** Gives the number of the new connection, counted from 1. */
  connectionOpened(): number {
    this.open += 1;
    this.opened += 1;
    return this.opened;
  }

  connectionClosed(): void {
    this.open -= 1;
  }

  /** Writes are counted by the statements in them. */
  countCommand({ name, command, inserts }: Request): void {
    if (name === 'insert') this.add('insert', inserts.length);
    else if (name === 'update') this.add('update', statementsIn(command, 'updates'));
    else if (name === 'delete') this.add('delete', statementsIn(command, 'deletes'));
    else if (name === 'find') this.add('query', 1);
    else if (name === 'getMore') this.add('getmore', 1);
    else this.add('command', 1);
  }

  /** Answers serverStatus. */
  status(command: Document, isReadOnly: boolean): Document {
    checkOptions(command, 'serverStatus', []);
    const milliseconds = Math.floor(performance.now() - this.startedAt);
    return documentOf({
      host: hostname(),
      version: SERVER_VERSION,
      process: 'embedded-database',
      pid: BigInt(process.pid),
      uptime: Math.floor(milliseconds / 1000),
      uptimeMillis: BigInt(milliseconds),
      uptimeEstimate: BigInt(Math.floor(milliseconds / 1000)),
      localTime: new Date(),
      connections: documentOf({ current: new Int32(this.open), totalCreated: integerValue(this.opened) }),
      mem: documentOf({
        bits: new Int32(64),
        resident: new Int32(Math.floor(process.memoryUsage.rss() / MEGABYTE)),
        supported: true,
      }),
      opcounters: new Map([...this.operations].map(([kind, count]) => [kind, BigInt(count)])),
      storageEngine: documentOf({
        name: 'sqlite',
        supportsCommittedReads: true,
        supportsSnapshotReadConcern: true,
        readOnly: isReadOnly,
        persistent: true,
      }),
      ok: 1,
    });
  }

  private add(kind: string, count: number): void {
    this.operations.set(kind, (this.operations.get(kind) ?? 0) + count);
  }
}

function statementsIn(command: Document, field: string): number {
  const statements = command.get(field);
  return Array.isArray(statements) ? statements.length : 0;
}

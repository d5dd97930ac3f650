import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { ReaderPool } from '../readers/reader-pool.ts';
import { CommitQueue } from '../sessions/commit-queue.ts';
import { Transactions } from '../sessions/transactions.ts';
import { type Connection, openConnection } from '../storage/connection.ts';
import { type FolderLock, lockFolder } from '../storage/folder-lock.ts';
import { checkKey, rememberKey } from '../storage/key-check.ts';
import { OpenError } from '../storage/open-error.ts';
import { prepareSchema } from '../storage/schema.ts';
import { forgetFormerVersions, upgradeFile } from '../storage/upgrade-file.ts';
import { checkWriteAheadLog } from '../storage/wal-check.ts';
import { Writer } from '../storage/writer.ts';
import { ReadRouter } from './read-router.ts';
import { ServerActivity } from './server-activity.ts';

const WRITER_CACHE_KB = 65_536;
const READER_CACHE_KB = 32_768;

/** The open database: its writer, its readers and what waits for them. */
export class Engine {
  readonly writer: Writer;
  readonly queue: CommitQueue;
  readonly transactions: Transactions;
  readonly reads: ReadRouter;
  readonly activity = new ServerActivity();
  /** What `hello` gives as its own address. */
  address = 'localhost';
  readonly file: string;
  /** Whether every command that writes is refused. */
  readonly isReadOnly: boolean;
  private readonly lock: FolderLock;
  private readonly connection: Connection;
  private isTrimming = false;

  /** Opens the data folder; throws what `toOpenError` understands. */
  constructor(folder: string, key: Buffer, readerUrl: URL, isReadOnly = false) {
    this.isReadOnly = isReadOnly;
    const file = join(folder, 'database.sqlite');
    this.file = file;
    this.lock = lockFolder(folder);
    try {
      const isKnownKey = checkKey(folder, key);
      checkWriteAheadLog(`${file}-wal`);
      this.connection = openWriter(file, key, isKnownKey);
      if (!isKnownKey) rememberKey(folder, key);
      const pool = new ReaderPool(readerUrl, { file, key: key.toString('hex') });
      this.reads = new ReadRouter(
        openConnection({ file, key, readonly: true, cacheKilobytes: READER_CACHE_KB }),
        pool,
        () => (this.connection.inTransaction ? undefined : this.writer),
      );
    } catch (error) {
      this.lock.release();
      throw error;
    }
    this.writer = new Writer(this.connection, (catalogChanged) => {
      this.reads.committed(catalogChanged);
      if (this.writer.changes.isOverfull) this.trimChanges();
    });
    this.queue = new CommitQueue(this.writer);
    this.transactions = new Transactions(this.writer, this.queue);
  }

  /** Makes room in the change log, in steps between other writes. */
  private trimChanges(): void {
    if (this.isTrimming) return;
    this.isTrimming = true;
    const step = (): Promise<void> =>
      this.queue.write(() => this.writer.changes.trim()).then((hasMore) => (hasMore ? step() : undefined));
    void step()
      .catch(() => undefined) // the next commit tries again
      .finally(() => {
        this.isTrimming = false;
      });
  }

  /** Ends what is open and closes the file; everything answered is in it. */
  async close(): Promise<void> {
    this.transactions.close();
    this.queue.close();
    this.writer.rollback(); // an index that is being built
    await this.reads.close();
    this.connection.close();
    this.lock.release();
  }
}

/** Opens the file for writing. Where nothing else tells, a file that cannot be read means a wrong key. */
function openWriter(file: string, key: Buffer, isKnownKey: boolean): Connection {
  try {
    const wasUpgraded = upgradeFile(file, key);
    const connection = openConnection({ file, key, readonly: false, cacheKilobytes: WRITER_CACHE_KB });
    prepareSchema(connection);
    if (!wasUpgraded) forgetFormerVersions(file);
    return connection;
  } catch (error) {
    if (!isKnownKey && error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new OpenError(
        'WRONG_KEY',
        'The key does not belong to this data folder, or the file is damaged.',
      );
    }
    throw error;
  }
}

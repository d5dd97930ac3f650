import Database from 'better-sqlite3-multiple-ciphers';

export type Connection = Database;

export interface ConnectionOptions {
  file: string;
  key: Buffer;
  readonly: boolean;
  cacheKilobytes: number;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the encrypted file. The order matters: cipher, key, then everything else. FULL makes a commit wait until it is
 * on the disk; temporary data stays in memory, since SQLite would write it to the temporary folder in clear.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const connection = new Database(options.file, { readonly: options.readonly, timeout: BUSY_TIMEOUT_MS });
  try {
    connection.pragma("cipher='sqlcipher'");
    connection.pragma(`key="x'${options.key.toString('hex')}'"`);
    if (!options.readonly) connection.pragma('journal_mode=WAL');
    connection.pragma('synchronous=FULL');
    connection.pragma('temp_store=MEMORY');
    connection.pragma(`cache_size=-${options.cacheKilobytes}`);
    connection.pragma('wal_autocheckpoint=2000');
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

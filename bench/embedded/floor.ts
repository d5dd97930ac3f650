import { type Document, serialize } from 'bson';
import { type Collection, loadCatalog } from '#main/embedded-database/storage/catalog.ts';
import { type Connection, openConnection } from '#main/embedded-database/storage/connection.ts';
import { indexKeysOf } from '#main/embedded-database/storage/index-keys.ts';
import { Statements } from '#main/embedded-database/storage/statements.ts';
import { decodeDocument } from '#main/embedded-database/values/decode.ts';
import { keyOf } from '#main/embedded-database/values/key-string.ts';

const COUNTER = Buffer.from('counter');

/** The rows of one document, made before the clock runs. */
export interface PreparedRows {
  id: Buffer;
  bytes: Buffer;
  keys: { table: string; key: Buffer }[];
}

/**
 * The least that the same work can take: SQLite's own calls in one process, on a copy of the same file with the same
 * cipher and the same durability. Nothing is parsed, planned, checked or sent.
 */
export class Floor {
  readonly statements: Statements;
  private readonly connection: Connection;
  readonly patients: Collection;
  private lastSession = 0;

  constructor(file: string, key: Buffer, database: string) {
    this.connection = openConnection({ file, key, readonly: false, cacheKilobytes: 65_536 });
    this.statements = new Statements(this.connection);
    this.statements.run('CREATE TABLE floor_counter (id BLOB PRIMARY KEY, doc BLOB)');
    const found = loadCatalog(this.connection).find(database, 'patients');
    if (found === undefined) throw new Error('no patients in the copy');
    this.patients = found;
  }

  /** The table of the index that begins with a field. */
  indexTable(field: string): string {
    const index = this.patients.indexes.find(({ fields }) => fields[0]?.path === field);
    if (index === undefined) throw new Error(`no index on ${field}`);
    return index.table;
  }

  rowsOf(document: Document): PreparedRows {
    const bytes = Buffer.from(serialize(document));
    const decoded = decodeDocument(bytes);
    const keys = this.patients.indexes.flatMap((index) =>
      indexKeysOf(index, decoded).keys.map((key) => ({ table: index.table, key })),
    );
    return { id: keyOf(decoded.get('_id')), bytes, keys };
  }

  /** One transaction of its own, durable when this returns. */
  inTransaction(work: () => void): void {
    this.statements.run('BEGIN IMMEDIATE');
    work();
    this.statements.run('COMMIT');
  }

  insert({ id, bytes, keys }: PreparedRows): void {
    const { table } = this.patients;
    const { lastInsertRowid } = this.statements.run(
      `INSERT INTO ${table} (id, doc) VALUES (?, ?)`,
      id,
      bytes,
    );
    for (const { table: index, key } of keys)
      this.statements.run(`INSERT INTO ${index} (k, rid) VALUES (?, ?)`, key, lastInsertRowid);
    this.logChange('insert', bytes);
  }

  /** Puts a document's new bytes in place, with one changed index key. */
  update(id: Buffer, after: PreparedRows, index: string, before: Buffer): void {
    const { table } = this.patients;
    const row = this.statements.row<{ rid: number }>(`SELECT rid, doc FROM ${table} WHERE id = ?`, id);
    this.statements.run(`UPDATE ${table} SET doc = ? WHERE rid = ?`, after.bytes, row?.rid);
    this.statements.run(`DELETE FROM ${index} WHERE k = ? AND rid = ?`, before, row?.rid);
    for (const { table: changed, key } of after.keys)
      if (changed === index)
        this.statements.run(`INSERT INTO ${index} (k, rid) VALUES (?, ?)`, key, row?.rid);
    this.logChange('update', after.bytes.subarray(0, 120));
  }

  /** Raises a number that is kept as a document of its own. */
  count(): void {
    this.statements.row('SELECT doc FROM floor_counter WHERE id = ?', COUNTER);
    this.statements.run(
      'INSERT OR REPLACE INTO floor_counter (id, doc) VALUES (?, ?)',
      COUNTER,
      Buffer.alloc(40),
    );
    this.logChange('update', Buffer.alloc(80));
  }

  /** The record that makes a write repeatable: part of the same promise, so part of the same work. */
  rememberReply(): void {
    this.lastSession = (this.lastSession + 1) % 100;
    this.statements.run(
      'INSERT OR REPLACE INTO retryable_writes (session, number, reply, at) VALUES (?, ?, ?, ?)',
      Buffer.from([this.lastSession]),
      1,
      Buffer.alloc(40),
      0,
    );
  }

  close(): void {
    this.connection.close();
  }

  private logChange(operation: string, body: Buffer): void {
    this.statements.run(
      'INSERT INTO change_log (at, database, collection, operation, body) VALUES (?, ?, ?, ?, ?)',
      0,
      'bench',
      'patients',
      operation,
      body,
    );
  }
}

import type Database from 'better-sqlite3-multiple-ciphers';
import type { Connection } from './connection.ts';

type Statement<Row> = Database.Statement<unknown[], Row>;

/** What is read of documents at once at most, unless a single one is larger. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/** Rows that were read together. */
export interface Chunk<Row> {
  rows: Row[];
  /** Whether there are no more. */
  isLast: boolean;
}

/** Prepared statements of one connection, kept by their text. */
export class Statements {
  readonly connection: Connection;
  private readonly prepared = new Map<string, Statement<unknown>>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** A statement that changes something. */
  run(sql: string, ...parameters: unknown[]): Database.RunResult {
    return this.get(sql).run(...parameters);
  }

  /** A statement whose first row matters. */
  row<Row>(sql: string, ...parameters: unknown[]): Row | undefined {
    return this.get<Row>(sql).get(...parameters);
  }

  /** All rows, each as an array of columns. */
  rows<Row extends readonly unknown[]>(sql: string, ...parameters: unknown[]): Row[] {
    return this.get<Row>(sql, true).all(...parameters);
  }

  /**
   * The next rows of a statement whose last column is a document and whose last parameter is a limit: as many as the
   * limit says, fewer where the documents are large.
   */
  chunk<Row extends readonly [...unknown[], Buffer]>(
    sql: string,
    limit: number,
    ...parameters: unknown[]
  ): Chunk<Row> {
    const rows: Row[] = [];
    let bytes = 0;
    for (const row of this.get<Row>(sql, true).iterate(...parameters, limit)) {
      rows.push(row);
      const document = row.at(-1);
      bytes += Buffer.isBuffer(document) ? document.length : 0;
      if (bytes > CHUNK_BYTES) return { rows, isLast: false };
    }
    return { rows, isLast: rows.length < limit };
  }

  private get<Row>(sql: string, raw = false): Statement<Row> {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known as Statement<Row>;
    const statement = this.connection.prepare<unknown[], Row>(sql);
    if (raw) statement.raw(true);
    if (this.prepared.size > 2000) this.prepared.clear();
    this.prepared.set(sql, statement as Statement<unknown>);
    return statement;
  }
}

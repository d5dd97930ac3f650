import type Database from 'better-sqlite3-multiple-ciphers';
import type { Connection } from './connection.ts';

type Statement<Row> = Database.Statement<unknown[], Row>;

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

/** The part of the binding that is used here; the package's own types cannot be reached through its exports. */
declare module 'better-sqlite3-multiple-ciphers' {
  namespace Database {
    interface RunResult {
      changes: number;
      lastInsertRowid: number | bigint;
    }

    interface Statement<Parameters extends unknown[], Row> {
      run(...parameters: Parameters): RunResult;
      get(...parameters: Parameters): Row | undefined;
      all(...parameters: Parameters): Row[];
      iterate(...parameters: Parameters): IterableIterator<Row>;
      raw(toggle: boolean): this;
    }

    class SqliteError extends Error {
      code: string;
    }
  }

  class Database {
    constructor(file: string, options?: { readonly?: boolean; timeout?: number });
    readonly inTransaction: boolean;
    prepare<Parameters extends unknown[], Row>(sql: string): Database.Statement<Parameters, Row>;
    exec(sql: string): this;
    pragma(text: string, options?: { simple: boolean }): unknown;
    close(): void;
  }

  export default Database;
}

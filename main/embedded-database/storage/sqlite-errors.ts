import Database from 'better-sqlite3-multiple-ciphers';

/** Whether SQLite met a page that is not what was written, or that the disk no longer gives. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return (
    error.code.startsWith('SQLITE_CORRUPT') ||
    error.code === 'SQLITE_NOTADB' ||
    error.code === 'SQLITE_IOERR_READ' ||
    error.code === 'SQLITE_IOERR_SHORT_READ' ||
    error.code === 'SQLITE_IOERR_CORRUPTFS'
  );
}

/** @returns what the work gives, or undefined where it meets damage */
export function orUndefined<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (isDamage(error)) return undefined;
    throw error;
  }
}

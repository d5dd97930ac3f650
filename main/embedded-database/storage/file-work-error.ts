import { isDamage } from './sqlite-errors.ts';

/** Why work on the whole file failed, in terms a person can act on. */
export type FileWorkErrorCode =
  | 'DISK_FULL'
  | 'FILE_EXISTS'
  | 'BEING_WRITTEN'
  | 'NOT_WRITABLE'
  | 'DAMAGED'
  | 'BUSY'
  | 'READ_ONLY'
  | 'UNEXPECTED';

/** Work on the whole file (a backup, a check, a compaction) that came to nothing; the database is as it was. */
export class FileWorkError extends Error {
  readonly code: FileWorkErrorCode;

  constructor(code: FileWorkErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EFBIG', 'EIO']);

/** Puts an error of the file system or of SQLite into these terms. */
export function toFileWorkError(error: unknown): FileWorkError {
  if (error instanceof FileWorkError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') {
    return new FileWorkError('DISK_FULL', 'There is not enough room on the disk.');
  }
  if (code === 'EEXIST') return new FileWorkError('FILE_EXISTS', 'There is a file of this name already.');
  if (isDamage(error)) {
    return new FileWorkError('DAMAGED', 'The database file is damaged.');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new FileWorkError('BUSY', 'The database is busy with other work for too long.');
  }
  if (
    NOT_WRITABLE.has(code) ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_IOERR')
  ) {
    return new FileWorkError('NOT_WRITABLE', `The file cannot be written (${code}).`);
  }
  return new FileWorkError('UNEXPECTED', `An unexpected error (${code === '' ? 'without a code' : code}).`);
}

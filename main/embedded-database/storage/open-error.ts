import { isDamage } from './sqlite-errors.ts';

/** Why a data folder cannot be opened, in terms a person can act on. */
export type OpenErrorCode =
  | 'WRONG_KEY'
  | 'FOLDER_IN_USE'
  | 'DAMAGED'
  | 'NEWER_VERSION'
  | 'UPGRADE_FAILED'
  | 'DISK_FULL'
  | 'READ_ONLY_FOLDER'
  | 'FOLDER_UNAVAILABLE'
  | 'PORT_IN_USE'
  | 'BAD_OPTIONS'
  | 'UNEXPECTED';

export class OpenError extends Error {
  readonly code: OpenErrorCode;
  constructor(code: OpenErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

const READ_ONLY_MESSAGE = 'The data folder cannot be written to.';
const FULL_MESSAGE = 'The disk is full: the database needs some room to start.';

/** Puts an error of the file system or of SQLite into these terms. */
export function toOpenError(error: unknown): OpenError {
  if (error instanceof OpenError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'EDQUOT') {
    return new OpenError('DISK_FULL', FULL_MESSAGE);
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new OpenError('READ_ONLY_FOLDER', READ_ONLY_MESSAGE);
  }
  if (isDamage(error)) {
    return new OpenError('DAMAGED', `The database file is damaged (${message}).`);
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOENT' || code === 'ENOTDIR') {
    return new OpenError('FOLDER_UNAVAILABLE', `The data folder cannot be opened (${message}).`);
  }
  return new OpenError('UNEXPECTED', message);
}

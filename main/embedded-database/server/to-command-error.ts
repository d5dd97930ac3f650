import Database from 'better-sqlite3-multiple-ciphers';
import { CommandError } from '../command-error.ts';
import { InvalidBsonError } from '../values/decode.ts';

/** Puts any error into the form of a reply; `report` hears of those that nobody foresaw. */
export function toCommandError(error: unknown, report: (error: unknown) => void): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof InvalidBsonError) return new CommandError('InvalidBSON', error.message);
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new CommandError('BadValue', 'nested too deeply');
  if (error instanceof Database.SqliteError) {
    if (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR')) {
      return new CommandError(
        14031,
        `The disk is full or cannot be written to (${error.code}); nothing of this command was kept.`,
      );
    }
    if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
      return new CommandError(14031, 'The database file is damaged.');
    }
  }
  report(error);
  return new CommandError(
    'InternalError',
    'An unexpected error in the embedded database; its log has the place.',
  );
}

import Database from 'better-sqlite3-multiple-ciphers';
import { CommandError } from '../command-error.ts';
import { isDamage } from '../storage/sqlite-errors.ts';
import { InvalidBsonError } from '../values/decode.ts';

/** Told of errors that nobody foresaw, and of damage; of neither does it get to know data. */
export interface ErrorLog {
  unexpected(error: unknown): void;
  damage(namespace: string): void;
}

/**
 * Puts any error into the form of a reply.
 * @param namespace the collection that the command is about
 */
export function toCommandError(error: unknown, namespace: string, log: ErrorLog): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof InvalidBsonError) return new CommandError('InvalidBSON', error.message);
  if (error instanceof RangeError && /call stack/i.test(error.message))
    return new CommandError('BadValue', 'nested too deeply');
  if (isDamage(error)) {
    log.damage(namespace);
    return new CommandError(
      'DataCorruptionDetected',
      `A page of the database file is damaged; the command was about ${namespace}.`,
    );
  }
  if (
    error instanceof Database.SqliteError &&
    (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR'))
  ) {
    return new CommandError(
      'OutOfDiskSpace',
      `The disk is full or cannot be written to (${error.code}); nothing of this command was kept.`,
    );
  }
  log.unexpected(error);
  return new CommandError(
    'InternalError',
    'An unexpected error in the embedded database; its log has the place.',
  );
}

import { randomUUID } from 'node:crypto';
import { AppError, type AppErrorValue } from '#shared/errors.ts';
import { isConnectionError, storageProblem } from '../database/database-errors.ts';

/** The log of main: channel, duration, outcome, error id; never arguments, never a document. */
export interface RouterLog {
  info(message: string, fields: Record<string, string | number>): void;
  error(message: string, fields: Record<string, string | number>): void;
}

/**
 * What the caller is told of an error: an AppError as it is; of anything else only an id under which the log has the rest.
 */
export function errorValue(error: unknown, channel: string, log: RouterLog): AppErrorValue {
  if (error instanceof AppError) return error.value;
  const errorId = randomUUID().slice(0, 8);
  log.error('A call failed', { channel, errorId, error: namesAndFrames(error) });
  if (isConnectionError(error)) return { code: 'DATABASE_UNAVAILABLE', errorId };
  return { code: storageProblem(error) ?? 'UNEXPECTED', errorId };
}

/** Name, code and stack, without the message: a driver's message may quote a document. */
function namesAndFrames(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` code=${String(error.code)}` : '';
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? [];
  return `${error.name}${code}\n${frames.slice(0, 12).join('\n')}`;
}

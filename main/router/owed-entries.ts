import { AppError, type ErrorCode } from '#shared/errors.ts';
import { isConnectionError } from '../database/database-errors.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { AuditEntry } from './audit-trail.ts';

/** Entries of what has already happened. Where the database is away they are kept, and written when it is back. */
export interface OwedEntries {
  /** Writes an entry, or keeps it. Never throws. */
  write(entry: AuditEntry): Promise<void>;
  /** Tries again to write what is kept. */
  settle(): Promise<void>;
}

const TRY_AGAIN_AFTER_MS = 10_000;
const MOST_KEPT = 1_000;

const AWAY: ReadonlySet<ErrorCode> = new Set(['DATABASE_UNAVAILABLE', 'CLINIC_IS_BEING_MOVED']);

function isAway(error: unknown): boolean {
  return isConnectionError(error) || (error instanceof AppError && AWAY.has(error.value.code));
}

/** @param append writes one entry @param onFailure told whenever that could not be done */
export function createOwedEntries(
  append: (entry: AuditEntry) => Promise<void>,
  clock: () => Date,
  onFailure: (error: unknown) => void,
): OwedEntries {
  const owed: AuditEntry[] = [];
  const oneAtATime = createOneAtATime();
  let timer: NodeJS.Timeout | undefined;

  const settle = () =>
    oneAtATime(async () => {
      clearTimeout(timer);
      for (let entry = owed[0]; entry; entry = owed[0]) {
        try {
          await append(entry);
        } catch (error) {
          onFailure(error);
          if (isAway(error) && owed.length <= MOST_KEPT) {
            timer = setTimeout(() => void settle(), TRY_AGAIN_AFTER_MS).unref();
            return;
          }
        }
        owed.shift();
      }
    });

  return {
    write(entry) {
      owed.push({ ...entry, occurredAt: clock() });
      return settle();
    },
    settle,
  };
}

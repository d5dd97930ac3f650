import { AppError } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { lockoutMinutes } from './lockout.ts';
import { countFailedSignIn } from './repository.ts';

const MINUTE_MS = 60_000;

/**
 * Counts a wrong password, wherever it was typed; repeated ones lock the account.
 * @returns until when it is locked, or undefined where it is not
 */
export function countWrongPassword(
  { collections, now }: RequestContext,
  userId: string,
  transaction: AuditedTransaction,
): Promise<Date | undefined> {
  const lockedUntil = (failures: number) => {
    const minutes = lockoutMinutes(failures);
    return minutes === undefined ? undefined : new Date(now.getTime() + minutes * MINUTE_MS);
  };
  return countFailedSignIn(collections, userId, lockedUntil, transaction);
}

/** Whether the account is locked after repeated failures. */
export function isLockedOut(user: { lockedUntil?: string | undefined }, now: Date): boolean {
  return user.lockedUntil !== undefined && Date.parse(user.lockedUntil) > now.getTime();
}

/** The refusal that says for how long. */
export function lockedError(until: string | Date, now: Date): AppError {
  const milliseconds = new Date(until).getTime() - now.getTime();
  return new AppError('ACCOUNT_LOCKED', {
    parameters: { minutes: Math.max(1, Math.ceil(milliseconds / MINUTE_MS)) },
  });
}

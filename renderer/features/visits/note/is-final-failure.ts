import type { AppErrorValue, ErrorCode } from '#shared/errors.ts';

/** With these, sending the same of a note again can only fail again: a person has to look. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'NOTE_READ_ONLY',
  'NOT_YOUR_VISIT',
  'WRONG_PATIENT',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
]);

/** Whether main refuses what was typed in a note for good, rather than for as long as something else lasts. */
export function isFinalFailure({ code }: Pick<AppErrorValue, 'code'>): boolean {
  return FINAL.has(code);
}

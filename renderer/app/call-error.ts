import type { AppErrorValue } from '#shared/errors.ts';
import { sayError } from '#shared/words/errors.ts';

/** A refused call, with all that main said about it. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly value: AppErrorValue;

  constructor(value: AppErrorValue) {
    super(sayError(value).title);
    this.value = value;
  }
}

/** What any thrown thing says: a refusal as it is, everything else as unexpected. */
export function errorValue(error: unknown): AppErrorValue {
  return error instanceof CallError ? error.value : { code: 'UNEXPECTED' };
}

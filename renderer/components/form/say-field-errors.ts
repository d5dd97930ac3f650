import { sayFieldError } from '#shared/words/field-errors.ts';

/** Field error codes as sentences, under the same paths. */
export function sayFieldErrors(codes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).map(([path, code]) => [path, sayFieldError(code)]));
}

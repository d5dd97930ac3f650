import type { NoteText } from './text-repository.ts';

/** What the audit log calls a text. */
export function textName(text: NoteText): string {
  if ('abbreviation' in text) return `the phrase .${text.abbreviation}`;
  return 'kind' in text ? `the letter ${text.name}` : `the template ${text.name}`;
}

import type { NoteDeed } from '../domain/note-access.ts';

const deeds: Record<NoteDeed, string> = {
  wrote: 'wrote',
  vitals: 'recorded vitals',
  completed: 'completed',
  amended: 'amended',
  letter: 'issued a letter',
  result: 'noted what became of an order',
  archived: 'archived or took out again',
  printed: 'printed',
  saved: 'saved as a file',
  read: 'read',
};

/** Who read and who wrote a note. */
export const noteAccessWords = {
  title: 'Who read, who wrote',
  show: 'Show',
  hide: 'Hide',
  explain: 'From the audit log, which keeps a year. That you looked here is kept too.',
  none: 'The audit log has no entry.',
  more: 'There is more. The administrator has the whole log.',
  between: '{first} – {last}',
  deeds,
} as const;

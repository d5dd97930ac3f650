import type { FieldClash } from '#shared/errors.ts';
import { bothLists } from './both-lists.ts';
import type { NoteField } from './note-sync.ts';

/**
 * Two versions of a field as one: theirs, then mine, nothing twice. Undefined where only one can be: a follow-up is on one day alone,
 * and a test or a diagnosis that both changed is still there once.
 */
export function bothOf(field: NoteField, { base, current, attempted }: FieldClash): unknown {
  if (field === 'followUp') return undefined;
  if (Array.isArray(current) && Array.isArray(attempted))
    return bothLists(Array.isArray(base) ? base : [], current, attempted);
  if (typeof current !== 'string' || typeof attempted !== 'string') return current ?? attempted;
  if (attempted.includes(current)) return attempted;
  if (current.includes(attempted)) return current;
  return `${current}\n${attempted}`;
}

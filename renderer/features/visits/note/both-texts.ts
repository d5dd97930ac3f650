import type { FieldClash } from '#shared/errors.ts';
import type { NoteField } from './note-sync.ts';

/** Two versions of a field as one: theirs, then mine, nothing twice; undefined for a follow-up, which can be on one day alone. */
export function bothOf(field: NoteField, { current, attempted }: FieldClash): unknown {
  if (field === 'followUp') return undefined;
  if (Array.isArray(current) && Array.isArray(attempted)) {
    const known = new Set(current.map((entry) => JSON.stringify(entry)));
    const added = attempted.filter((entry) => !known.has(JSON.stringify(entry)));
    const hasPrimary = current.some((entry) => entry?.type === 'primary');
    return [
      ...current,
      ...added.map((entry) =>
        hasPrimary && entry?.type === 'primary' ? { ...entry, type: 'secondary' } : entry,
      ),
    ];
  }
  if (typeof current !== 'string' || typeof attempted !== 'string') return current ?? attempted;
  if (attempted.includes(current)) return attempted;
  if (current.includes(attempted)) return current;
  return `${current}\n${attempted}`;
}

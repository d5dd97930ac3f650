import type { FieldClash } from '#shared/errors.ts';
import type { NoteField } from './note-sync.ts';

/** The fields of which two versions can stand together. */
const joined: readonly NoteField[] = [
  'chiefComplaint',
  'subjective',
  'objective',
  'assessment',
  'plan',
  'diagnosis',
  'testsOrdered',
  'carriedForward',
];

/** Two versions of a field as one: theirs, then mine, nothing twice; undefined where a field can hold one alone. */
export function bothOf(field: NoteField, { current, attempted }: FieldClash): unknown {
  if (!joined.includes(field)) return undefined;
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

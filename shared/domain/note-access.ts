import { z } from 'zod';
import type { AuditLog } from './audit-log.ts';
import { dateTime, objectId } from './primitives.ts';

/** What somebody did with a note, in the order in which it is told. */
export const noteDeeds = [
  'wrote',
  'vitals',
  'completed',
  'amended',
  'letter',
  'result',
  'archived',
  'printed',
  'saved',
  'read',
] as const;
export type NoteDeed = (typeof noteDeeds)[number];

/** What one person did with a note, and between when and when. */
export const noteAccess = z.object({
  userId: objectId(),
  name: z.string(),
  role: z.string(),
  first: dateTime(),
  last: dateTime(),
  deeds: z.array(z.enum(noteDeeds)),
});
export type NoteAccess = z.infer<typeof noteAccess>;

type Entry = Pick<AuditLog, 'userId' | 'userName' | 'userRole' | 'action' | 'changes' | 'timestamp'>;

/** A draft becomes completed: an archived note that is taken out again was completed before. */
function isCompletion(change: unknown): boolean {
  return typeof change === 'object' && change !== null && 'before' in change && change.before === 'draft';
}

/** What an entry of the audit log tells of a note. */
function deedOf({ action, changes = {} }: Entry): NoteDeed {
  if (action === 'VIEW') return 'read';
  if (action === 'PRINT') return 'printed';
  if (action === 'EXPORT') return 'saved';
  if ('amendment' in changes) return 'amended';
  if ('letter' in changes) return 'letter';
  if ('order' in changes) return 'result';
  if ('status' in changes) return isCompletion(changes.status) ? 'completed' : 'archived';
  const fields = Object.keys(changes);
  if (fields.length > 0 && fields.every((field) => field.startsWith('vitals '))) return 'vitals';
  return 'wrote';
}

/** The entries of a note's log as one line for each person, whoever did something last first. */
export function sumUpAccess(entries: readonly Entry[]): NoteAccess[] {
  const people = new Map<string, { line: NoteAccess; deeds: Set<NoteDeed> }>();
  for (const entry of entries) {
    const { userId, userName = '', userRole = '', timestamp } = entry;
    const known = people.get(userId) ?? {
      line: { userId, name: userName, role: userRole, first: timestamp, last: timestamp, deeds: [] },
      deeds: new Set(),
    };
    if (timestamp < known.line.first) known.line.first = timestamp;
    if (timestamp > known.line.last) known.line.last = timestamp;
    known.deeds.add(deedOf(entry));
    people.set(userId, known);
  }
  return [...people.values()]
    .map(({ line, deeds }) => ({ ...line, deeds: noteDeeds.filter((deed) => deeds.has(deed)) }))
    .sort((one, other) => other.last.localeCompare(one.last));
}

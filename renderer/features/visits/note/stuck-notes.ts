import { isFinalFailure } from './is-final-failure.ts';
import type { KeptNote } from './note-store.ts';
import { hasUnsaved } from './note-sync.ts';

/**
 * The visits whose notes have text that no waiting brings into the database: main refuses it for good, or somebody else changed
 * the same field and nobody has chosen yet. What is on its way, or waits for the database, is not among them.
 * @returns visit ids, in the order in which their notes came into this window
 */
export function stuckNotes(notes: Readonly<Record<string, KeptNote>>): string[] {
  return Object.entries(notes).flatMap(([visitId, note]) => (isStuck(note) ? [visitId] : []));
}

function isStuck({ sync, failure }: KeptNote): boolean {
  if (!hasUnsaved(sync)) return false;
  return Object.keys(sync.clashes).length > 0 || (failure !== undefined && isFinalFailure(failure));
}

import type { NotePart } from '#shared/domain/visit.ts';
import { changeNote } from './note-keeper.ts';
import { findNote } from './note-store.ts';
import { type NoteValues, shownNote } from './note-sync.ts';

/** A note that is open for writing as it stands on the screen at this moment; undefined where it is not open. */
export function noteNow(visitId: string): NoteValues | undefined {
  const note = findNote(visitId);
  return note && shownNote(note.sync);
}

/** Writes a part. One that is emptied is no longer carried from an earlier note. */
export function writePart(visitId: string, part: NotePart, text: string): void {
  changeNote(visitId, part, text);
  if (text.trim() !== '') return;
  const carried = noteNow(visitId)?.carriedForward;
  if (!carried?.some((entry) => entry.part === part)) return;
  const others = carried.filter((entry) => entry.part !== part);
  changeNote(visitId, 'carriedForward', others);
}

import { useLayoutEffect, useMemo } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import type { AppErrorValue, FieldClash } from '#shared/errors.ts';
import { useDraftStore } from '../../../app/draft-store.ts';
import { flushNote, hearNote, noteDraftKey, noteOf } from './note-keeper.ts';
import { findNote, forgetNote, useNoteStore } from './note-store.ts';
import { hasUnsaved, type NoteField, type NoteValues, shownValue } from './note-sync.ts';

/** The notes on the screen. */
const openNotes = new Set<string>();

/** Opens a note for writing: what others change is heard for as long as it is on the screen, and leaving it saves at once. */
export function useOpenNote(visit: VisitView): void {
  const visitId = visit._id;
  useLayoutEffect(() => hearNote(visit), [visit]);
  useLayoutEffect(() => {
    openNotes.add(visitId);
    return () => {
      openNotes.delete(visitId);
      void flushNote(visitId).then((isSaved) => {
        const note = findNote(visitId);
        // Somebody may have come back to it while it was being saved.
        if (isSaved && note && !hasUnsaved(note.sync) && !openNotes.has(visitId)) forgetNote(visitId);
      });
    };
  }, [visitId]);
}

/** One field of a note as it stands on the screen. Only a change of this field draws its reader again. */
export function useNoteValue<F extends NoteField>(visit: VisitView, field: F): NoteValues[F] {
  const before = useMemo(() => noteOf(visit), [visit]);
  return useNoteStore(({ notes }) => shownValue((notes[visit._id] ?? before).sync, field));
}

/** What somebody else changed in a field that was changed here as well. */
export function useClash(visitId: string, field: NoteField): FieldClash | undefined {
  return useNoteStore(({ notes }) => notes[visitId]?.sync.clashes[field]);
}

export interface NoteState {
  hasUnsaved: boolean;
  isSending: boolean;
  isAsked: boolean;
  savedAt: string | undefined;
  failure: AppErrorValue | undefined;
  /** Since when what is unsaved is on this computer's disk; null where it is in memory alone. */
  keptAt: string | null | undefined;
}

/** Where what was typed is by now. */
export function useNoteState(visitId: string): NoteState {
  const note = useNoteStore(({ notes }) => notes[visitId]);
  const keptAt = useDraftStore((state) => state.keptAt[noteDraftKey(visitId)]);
  return {
    hasUnsaved: note !== undefined && hasUnsaved(note.sync),
    isSending: note?.isSending ?? false,
    isAsked: note !== undefined && Object.keys(note.sync.clashes).length > 0,
    savedAt: note?.savedAt,
    failure: note?.failure,
    keptAt,
  };
}

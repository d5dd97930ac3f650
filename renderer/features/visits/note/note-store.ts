import { create } from 'zustand';
import type { AppErrorValue } from '#shared/errors.ts';
import type { NoteSync } from './note-sync.ts';

/** A note that is open here, or was left with something that the database does not have. */
export interface KeptNote {
  patientId: string;
  sync: NoteSync;
  isSending: boolean;
  /** When the database last took something from here. */
  savedAt?: string | undefined;
  /** Why the last attempt failed. */
  failure?: AppErrorValue | undefined;
}

/** The notes of this window by their visit. They outlive the screen that shows them, so that what was typed is sent whatever one does next. */
export const useNoteStore = create<{ notes: Record<string, KeptNote> }>(() => ({ notes: {} }));

export function findNote(visitId: string): KeptNote | undefined {
  return useNoteStore.getState().notes[visitId];
}

export function noteIds(): string[] {
  return Object.keys(useNoteStore.getState().notes);
}

export function setNote(visitId: string, note: KeptNote): void {
  useNoteStore.setState(({ notes }) => ({ notes: { ...notes, [visitId]: note } }));
}

export function forgetNote(visitId: string): void {
  useNoteStore.setState(({ notes: { [visitId]: _gone, ...notes } }) => ({ notes }));
}

import { useDraftStore } from '../../../app/draft-store.ts';
import { findKeptNote, noteDraftKey } from './note-keeper.ts';

/** What this computer kept of a note that is not open for writing; undefined where that is nothing, or was discarded. */
export function useKeptNote(visitId: string): ReturnType<typeof findKeptNote> {
  const isKept = useDraftStore(({ drafts }) => noteDraftKey(visitId) in drafts);
  return isKept ? findKeptNote(visitId) : undefined;
}

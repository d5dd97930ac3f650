import { words } from '#shared/words/words.ts';
import type { Formats } from '../../../app/formats.ts';
import { type NoteField, type NoteSync, noteFields } from './note-sync.ts';
import { showNoteValue } from './show-note-value.ts';

interface LeftoverField {
  field: NoteField;
  name: string;
  /** What was typed; empty where the field was emptied. */
  text: string;
}

/** The fields that were changed here and did not reach the database, each with what was typed last, in the order of the note. */
export function leftoverTexts(
  { sending, pending }: Pick<NoteSync, 'sending' | 'pending'>,
  formats: Pick<Formats, 'date'>,
): LeftoverField[] {
  const edits = { ...sending, ...pending };
  return noteFields.flatMap((field) => {
    const edit = edits[field];
    if (!edit) return [];
    const name =
      field === 'carriedForward' ? words.visits.note.carriedForward : words.visits.note.places[field];
    return [{ field, name, text: showNoteValue(field, edit.value, formats) }];
  });
}

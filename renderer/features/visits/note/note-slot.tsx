import { memo, type ReactNode, useCallback } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { ClashQuestion } from './clash-question.tsx';
import { changeNote } from './note-keeper.ts';
import type { NoteField, NoteValues } from './note-sync.ts';
import { useNoteValue } from './use-note.ts';

/** Draws a field of the note. */
export type SlotContents<F extends NoteField> = (given: {
  visit: VisitView;
  value: NoteValues[F];
  isMissing: boolean;
  change: (value: NoteValues[F]) => void;
}) => ReactNode;

interface NoteSlotProps<F extends NoteField> {
  visit: VisitView;
  field: F;
  isMissing: boolean;
  children: SlotContents<F>;
}

/** A field of the note that is being written, and below it the question where somebody else changed it as well. */
function Slot<F extends NoteField>({ visit, field, isMissing, children }: NoteSlotProps<F>) {
  const value = useNoteValue(visit, field);
  const visitId = visit._id;
  const change = useCallback((next: NoteValues[F]) => changeNote(visitId, field, next), [visitId, field]);
  return (
    <div>
      {children({ visit, value, isMissing, change })}
      <ClashQuestion visit={visit} field={field} />
    </div>
  );
}

export const NoteSlot = memo(Slot) as typeof Slot;

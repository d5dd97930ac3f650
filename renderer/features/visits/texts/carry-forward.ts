import type { VisitView } from '#shared/contract/visits.ts';
import type { TemplatePart } from '#shared/domain/note-text.ts';
import { withParagraph } from '#shared/domain/note-text-templates.ts';
import { changeNote } from '../note/note-keeper.ts';
import { noteNow } from '../note/note-now.ts';

/**
 * Adds a part of an earlier note at the end of the same part of an open one, and marks where it came from. What is no longer what was
 * signed is not carried on.
 */
export function carryForward(visitId: string, from: VisitView, part: TemplatePart): void {
  const note = noteNow(visitId);
  const text = from[part]?.trim();
  if (!note || !text || from.signature.state === 'altered') return;
  changeNote(visitId, part, withParagraph(note[part], text));
  const others = (note.carriedForward ?? []).filter(
    (entry) => entry.part !== part || entry.visitId !== from._id,
  );
  const entry = { part, visitId: from._id, visitNumber: from.visitId, visitDate: from.visitDate };
  changeNote(visitId, 'carriedForward', [...others, entry]);
}

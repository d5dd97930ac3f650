import type { ChannelInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { FieldClash } from '#shared/errors.ts';

/** The fields of a note that are written here, as the contract names them. */
export const noteFields = [
  'chiefComplaint',
  'subjective',
  'objective',
  'assessment',
  'plan',
  'diagnosis',
  'testsOrdered',
  'followUp',
  'carriedForward',
] as const;
export type NoteField = (typeof noteFields)[number];
export type NoteValues = Pick<VisitView, NoteField>;

/** What was typed and is not in the database yet: by field, what it was read as and what it is now. */
export type PendingEdits = ChannelInput<'visits.saveDraft'>['edits'];

const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The note as it stands on the screen: what is saved, with what is pending over it. */
export function shownNote(saved: NoteValues, pending: PendingEdits): NoteValues {
  const typed = Object.entries(pending).map(([field, edit]) => [field, edit?.value ?? undefined]);
  return { ...saved, ...Object.fromEntries(typed) };
}

/** Adds one change to what is pending; a field that is as it was read is no longer pending. */
export function withEdit<F extends NoteField>(
  pending: PendingEdits,
  saved: NoteValues,
  field: F,
  value: NoteValues[F],
): PendingEdits {
  const { [field]: before, ...others } = pending;
  const base = before ? before.base : (saved[field] ?? null);
  if (same(base, value)) return others as PendingEdits;
  return { ...pending, [field]: { base, value: value ?? null } } as PendingEdits;
}

/** What is still pending after `sent` was saved: whatever was typed in the meantime, with the sent value as its base. */
export function afterSaving(pending: PendingEdits, sent: PendingEdits): PendingEdits {
  const left: Record<string, unknown> = {};
  for (const field of noteFields) {
    const edit = pending[field];
    const saved = sent[field];
    if (!edit) continue;
    if (!saved) left[field] = edit;
    else if (!same(edit.value, saved.value)) left[field] = { base: saved.value, value: edit.value };
  }
  return left as PendingEdits;
}

/** What is pending after the person chose, for each clash, their own text or the one that stands in the database. */
export function afterChoosing(
  pending: PendingEdits,
  clashes: readonly FieldClash[],
  choices: Record<string, 'mine' | 'theirs'>,
): PendingEdits {
  const next: Record<string, unknown> = { ...pending };
  for (const { field, current } of clashes) {
    const edit = pending[field as NoteField];
    if (choices[field] === 'theirs' || !edit) delete next[field];
    else next[field] = { base: current ?? null, value: edit.value };
  }
  return next as PendingEdits;
}

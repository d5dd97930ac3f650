import type { ChannelInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { noteParts } from '#shared/domain/visit.ts';
import type { FieldClash } from '#shared/errors.ts';
import { orderedText } from './ordered-text.ts';

/** The fields of a note that are written here, as the contract names them. */
export const noteFields = [...noteParts, 'diagnosis', 'testsOrdered', 'followUp', 'carriedForward'] as const;
export type NoteField = (typeof noteFields)[number];
export type NoteValues = Pick<VisitView, NoteField>;

/** By field, what it was read as and what it is now. */
export type NoteEdits = ChannelInput<'visits.saveDraft'>['edits'];

/** A note between this window and the database. What is typed is in exactly one of `sending` and `pending` until the database has it. */
export interface NoteSync {
  /** The note as the database last told, and the revision it then had. */
  saved: NoteValues;
  revision: number;
  /**
   * Handed to main and not answered. It may be in the database or not; until that is known exactly this is sent again, so
   * that one's own text is never taken for somebody else's.
   */
  sending: NoteEdits;
  /** Typed since. */
  pending: NoteEdits;
  /** Fields that somebody else changed as well. They stay in `pending`, and are not sent before somebody has chosen. */
  clashes: Partial<Record<NoteField, FieldClash>>;
}

interface Edit {
  base?: unknown;
  value?: unknown;
}

/** With every key, of texts that may be long: they are compared as they are. */
const same = (one: unknown, other: unknown) =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : orderedText(one) === orderedText(other);
const isNothing = (edits: NoteEdits) => Object.keys(edits).length === 0;

function without(edits: NoteEdits, field: NoteField): NoteEdits {
  const { [field]: _gone, ...others } = edits;
  return others as NoteEdits;
}

function withEdit(edits: NoteEdits, field: NoteField, edit: Edit): NoteEdits {
  return { ...edits, [field]: edit } as NoteEdits;
}

/** A note of which nothing has been typed. */
export function beginSync(saved: NoteValues, revision: number): NoteSync {
  return { saved, revision, sending: {}, pending: {}, clashes: {} };
}

/** The value of a field as it stands on the screen: what is saved, with what was typed over it. */
export function shownValue<F extends NoteField>(
  { saved, sending, pending }: NoteSync,
  field: F,
): NoteValues[F] {
  const edit = pending[field] ?? sending[field];
  return edit ? ((edit.value ?? undefined) as NoteValues[F]) : saved[field];
}

export function shownNote(sync: NoteSync): NoteValues {
  const typed = noteFields
    .filter((field) => sync.pending[field] ?? sync.sending[field])
    .map((field) => [field, shownValue(sync, field)]);
  return { ...sync.saved, ...Object.fromEntries(typed) };
}

/** Whether something was typed that the database is not known to have. */
export function hasUnsaved({ sending, pending }: NoteSync): boolean {
  return !isNothing(sending) || !isNothing(pending);
}

/** A field was changed here. One that is typed back to what it was is no longer pending. */
export function typed<F extends NoteField>(sync: NoteSync, field: F, value: NoteValues[F]): NoteSync {
  const { saved, sending, pending, clashes } = sync;
  const before = pending[field];
  const base = before ? before.base : (sending[field]?.value ?? saved[field] ?? null);
  const clash = clashes[field];
  if (clash) {
    return {
      ...sync,
      pending: withEdit(pending, field, { base, value: value ?? null }),
      clashes: { ...clashes, [field]: { ...clash, attempted: value ?? null } },
    };
  }
  if (same(base, value)) return { ...sync, pending: without(pending, field) };
  return { ...sync, pending: withEdit(pending, field, { base, value: value ?? null }) };
}

/** Takes what is to be sent next: again what was not answered, else all that is pending and not asked about. */
export function beginSending(sync: NoteSync): NoteSync {
  if (!isNothing(sync.sending)) return sync;
  const asked = noteFields.filter((field) => sync.clashes[field]);
  const sending = asked.reduce(without, sync.pending);
  const pending = noteFields.filter((field) => sending[field]).reduce(without, sync.pending);
  return { ...sync, sending, pending };
}

/** Main has saved what was sent. Where a later state was heard before this answer came, that stays. */
export function sent(sync: NoteSync, saved: NoteValues, revision: number): NoteSync {
  const newest = revision < sync.revision ? {} : { saved, revision };
  return compare({ ...sync, sending: {}, ...newest });
}

/** Main has saved nothing of what was sent, because of these fields. The others are sent without them. */
export function refused(sync: NoteSync, clashes: readonly FieldClash[]): NoteSync {
  let next: NoteSync = { ...sync, sending: {} };
  for (const field of noteFields) {
    const edit = sync.sending[field];
    if (!edit) continue;
    const value = sync.pending[field] ? sync.pending[field].value : edit.value;
    next = { ...next, pending: withEdit(next.pending, field, { base: edit.base, value }) };
  }
  for (const clash of clashes) {
    const field = noteFields.find((known) => known === clash.field);
    const edit = field && next.pending[field];
    if (!field || !edit) continue;
    next = { ...next, clashes: { ...next.clashes, [field]: { ...clash, attempted: edit.value } } };
  }
  return next;
}

/** The note was read again: somebody may have changed it. An older answer than what is known is not heard. */
export function heard(sync: NoteSync, saved: NoteValues, revision: number): NoteSync {
  if (revision < sync.revision) return sync;
  const next = { ...sync, saved, revision };
  // What is on its way is judged by main's answer.
  return isNothing(sync.sending) ? compare(next) : next;
}

/** Holds what is pending against what stands in the database: what somebody else changed as well is asked about. */
function compare(sync: NoteSync): NoteSync {
  let next = sync;
  for (const field of noteFields) {
    const edit: Edit | undefined = next.pending[field];
    if (!edit) continue;
    const current = next.saved[field] ?? null;
    const { [field]: clash, ...otherClashes } = next.clashes;
    if (same(current, edit.value)) {
      next = { ...next, pending: without(next.pending, field), clashes: otherClashes };
    } else if (same(current, edit.base)) {
      if (clash) next = { ...next, clashes: otherClashes };
    } else {
      const found: FieldClash = { field, base: edit.base, current, attempted: edit.value };
      next = { ...next, clashes: { ...next.clashes, [field]: found } };
    }
  }
  return next;
}

/** Somebody has chosen what a field is to be: their own text, that of the other, or one made of both. */
export function chosen<F extends NoteField>(sync: NoteSync, field: F, value: NoteValues[F]): NoteSync {
  const { [field]: clash, ...clashes } = sync.clashes;
  if (!clash) return sync;
  const current = clash.current ?? null;
  const pending = same(current, value)
    ? without(sync.pending, field)
    : withEdit(sync.pending, field, { base: current, value: value ?? null });
  return { ...sync, pending, clashes };
}

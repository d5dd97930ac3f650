import { findGap } from '#shared/domain/note-text-variables.ts';

/**
 * Puts a text in place of what is between two places of a field, as typing does: the field tells of it, and Ctrl+Z takes it
 * back. `execCommand` is the only way to write into a field that its own undo knows.
 */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}

/** Selects the next gap of a field, from the first again behind the last. Whether there is one. */
export function selectNextGap(field: HTMLTextAreaElement): boolean {
  const gap = findGap(field.value, field.selectionEnd);
  if (gap) field.setSelectionRange(gap.start, gap.end);
  return gap !== undefined;
}

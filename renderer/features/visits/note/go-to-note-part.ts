import type { KeyedPart } from './note-keys.ts';

/** The id of the field of a part of the visit's screen, by which a key or a link finds it. */
export const notePartId = (part: KeyedPart) => `note-${part}`;

/** Goes to the field of a part of the visit, wherever on the screen it is. */
export function goToNotePart(part: KeyedPart): void {
  const field = document.getElementById(notePartId(part));
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}

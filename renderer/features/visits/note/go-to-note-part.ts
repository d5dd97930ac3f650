import { notePartId } from './note-part.tsx';

/** Goes to the field of a part of the visit, wherever on the screen it is. */
export function goToNotePart(part: string): void {
  const field = document.getElementById(notePartId(part));
  field?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}

/** What is known of a patient's allergies, as the form holds it. */
export interface AllergiesValues {
  state: 'not-asked' | 'none' | 'some';
  list: string[];
  /** Typed, not yet added. */
  typing: string;
}

/** The form's values from what is saved; `null` is "not asked". */
export function allergiesValues(saved: string[] | null): AllergiesValues {
  if (!saved) return { state: 'not-asked', list: [], typing: '' };
  return { state: saved.length > 0 ? 'some' : 'none', list: saved, typing: '' };
}

/** What is to be saved. Text that was typed but not added counts. */
export function allergiesInput({ state, list, typing }: AllergiesValues): string[] | null {
  if (state === 'not-asked') return null;
  return state === 'none' ? [] : withTyped(list, typing);
}

/** The list with one more, unless it is empty or there already. */
export function withTyped(list: string[], typing: string): string[] {
  const added = typing.trim();
  const isKnown = list.some((allergy) => allergy.toLowerCase() === added.toLowerCase());
  return added === '' || isKnown ? list : [...list, added];
}

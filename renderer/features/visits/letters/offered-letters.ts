import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import { type LetterKind, letterKinds } from '#shared/domain/letter.ts';
import { words } from '#shared/words/words.ts';

/** What a letter can begin with. */
export interface OfferedLetter {
  kind: LetterKind;
  /** Undefined for the text that comes with the application. */
  templateId?: string;
  name: string;
  text: string;
}

/**
 * The letters that a person can choose among, by kind, in the order of their names. A kind for which nobody has written a text has
 * the one that comes with the application, so that it can always be written.
 */
export function offeredLetters(templates: readonly LetterTemplateView[]): OfferedLetter[] {
  return letterKinds.flatMap((kind): OfferedLetter[] => {
    const own = templates.filter((template) => template.kind === kind);
    const { title: name, text } = words.letters.templates[kind];
    if (own.length === 0) return [{ kind, name, text }];
    return own
      .map(({ _id, ...template }) => ({ kind, templateId: _id, name: template.name, text: template.text }))
      .sort((one, other) => one.name.localeCompare(other.name));
  });
}

import { type NewPhrase, newPhrase, type PhraseView } from '#shared/contract/note-texts.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { formRules } from '../../../components/form/form-rules.ts';

/** A phrase as the form holds it. */
export interface PhraseValues {
  abbreviation: string;
  text: string;
  scope: TextScope;
}

/** What an empty form holds, or one that edits. */
export function phraseValues(phrase: PhraseView | undefined, scope: TextScope): PhraseValues {
  return {
    abbreviation: phrase?.abbreviation ?? '',
    text: phrase?.text ?? '',
    scope: phrase?.scope ?? scope,
  };
}

/** As the channels take it: a full stop in front of the abbreviation is forgiven. */
export function phraseInput({ abbreviation, text, scope }: PhraseValues): NewPhrase {
  return { abbreviation: abbreviation.trim().replace(/^\./, '').toLowerCase(), text, scope };
}

export const phraseRules = formRules<PhraseValues>(newPhrase, phraseInput);

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PhraseView } from '#shared/contract/note-texts.ts';
import { takenIn } from '#shared/domain/note-text.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeText } from './change-text.ts';

/**
 * Applies edits to a phrase.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields, ABBREVIATION_TAKEN
 */
export function changePhrase(
  context: RequestContext,
  { textId, edits }: ParsedInput<'visits.changePhrase'>,
): Promise<PhraseView> {
  const scope = edits.scope?.value;
  return changeText(context, context.collections.notePhrases, {
    textId,
    edits,
    derive: (phrase) =>
      scope && scope !== phrase.scope
        ? { takenIn: { base: phrase.takenIn, value: takenIn({ ...phrase, scope }) } }
        : {},
  });
}

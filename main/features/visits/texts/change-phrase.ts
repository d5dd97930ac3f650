import type { ParsedInput } from '#shared/contract/contract.ts';
import type { FieldEdit } from '#shared/contract/edits.ts';
import type { PhraseView } from '#shared/contract/note-texts.ts';
import { takenIn } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../../database/apply-edits.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPhrase, isAbbreviationTaken } from './text-repository.ts';
import { requireChangeable, requireScopeChange } from './text-rights.ts';
import { ownerNames, toPhraseView } from './text-views.ts';

/**
 * Applies edits to a phrase.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields, ABBREVIATION_TAKEN
 */
export async function changePhrase(
  context: RequestContext,
  { textId, edits }: ParsedInput<'visits.changePhrase'>,
): Promise<PhraseView> {
  const { collections } = context;
  const changed = await context.write(async (transaction) => {
    const phrase = requireChangeable(context, await findPhrase(collections, textId, transaction));
    if (phrase.deletedAt) throw new AppError('NOT_FOUND');
    const scope = edits.scope?.value;
    requireScopeChange(context, phrase, scope);
    const moved: Record<string, FieldEdit> =
      scope && scope !== phrase.scope
        ? { takenIn: { base: phrase.takenIn, value: takenIn({ ...phrase, scope }) } }
        : {};
    try {
      const changes = await applyEdits(collections.notePhrases, phrase, { ...edits, ...moved }, transaction);
      transaction.record({
        resourceId: textId,
        description: `Changed the phrase .${phrase.abbreviation}`,
        changes,
      });
    } catch (error) {
      if (!isAbbreviationTaken(error)) throw error;
      throw new AppError('ABBREVIATION_TAKEN', {
        fields: { 'edits.abbreviation.value': 'ABBREVIATION_TAKEN' },
      });
    }
    return requireChangeable(context, await findPhrase(collections, textId, transaction));
  });
  return toPhraseView(context, changed, await ownerNames(context, [changed]));
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../../database/apply-edits.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findLetterTemplate } from './text-repository.ts';
import { requireChangeable, requireScopeChange } from './text-rights.ts';
import { ownerNames, toLetterTemplateView } from './text-views.ts';

/**
 * Applies edits to a template of letters. Letters that were issued stay as they are.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields
 */
export async function changeLetterTemplate(
  context: RequestContext,
  { textId, edits }: ParsedInput<'visits.changeLetterTemplate'>,
): Promise<LetterTemplateView> {
  const { collections } = context;
  const changed = await context.write(async (transaction) => {
    const template = requireChangeable(context, await findLetterTemplate(collections, textId, transaction));
    if (template.deletedAt) throw new AppError('NOT_FOUND');
    requireScopeChange(context, template, edits.scope?.value);
    const changes = await applyEdits(collections.letterTemplates, template, edits, transaction);
    transaction.record({ resourceId: textId, description: `Changed the letter ${template.name}`, changes });
    return requireChangeable(context, await findLetterTemplate(collections, textId, transaction));
  });
  return toLetterTemplateView(context, changed, await ownerNames(context, [changed]));
}

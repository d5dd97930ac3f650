import type { ParsedInput } from '#shared/contract/contract.ts';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import { hasTemplateText } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../../database/apply-edits.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findTemplate } from './text-repository.ts';
import { requireChangeable, requireScopeChange } from './text-rights.ts';
import { ownerNames, toTemplateView } from './text-views.ts';

/**
 * Applies edits to a template.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields; INVALID_INPUT where no part would have text
 */
export async function changeTemplate(
  context: RequestContext,
  { textId, edits }: ParsedInput<'visits.changeTemplate'>,
): Promise<TemplateView> {
  const { collections } = context;
  const changed = await context.write(async (transaction) => {
    const template = requireChangeable(context, await findTemplate(collections, textId, transaction));
    if (template.deletedAt) throw new AppError('NOT_FOUND');
    requireScopeChange(context, template, edits.scope?.value);
    const changes = await applyEdits(collections.noteTemplates, template, edits, transaction);
    transaction.record({ resourceId: textId, description: `Changed the template ${template.name}`, changes });
    const after = requireChangeable(context, await findTemplate(collections, textId, transaction));
    if (!hasTemplateText(after))
      throw new AppError('INVALID_INPUT', { fields: { 'edits.subjective.value': 'REQUIRED' } });
    return after;
  });
  return toTemplateView(context, changed, await ownerNames(context, [changed]));
}

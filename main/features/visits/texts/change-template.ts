import type { ParsedInput } from '#shared/contract/contract.ts';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import { hasTemplateText } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeText } from './change-text.ts';

/**
 * Applies edits to a template.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields; INVALID_INPUT where no part would have text
 */
export function changeTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.changeTemplate'>,
): Promise<TemplateView> {
  return changeText(context, context.collections.noteTemplates, {
    ...input,
    check: (after) => {
      if (!hasTemplateText(after))
        throw new AppError('INVALID_INPUT', { fields: { 'edits.subjective.value': 'REQUIRED' } });
    },
  });
}

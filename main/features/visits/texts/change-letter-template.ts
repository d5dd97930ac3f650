import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeText } from './change-text.ts';

/**
 * Applies edits to a template of letters. Letters that were issued stay as they are.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields
 */
export function changeLetterTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.changeLetterTemplate'>,
): Promise<LetterTemplateView> {
  return changeText(context, context.collections.letterTemplates, input);
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import { hasTemplateText } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { addText } from './add-text.ts';

/**
 * Keeps a template, for the person alone or for the clinic.
 * @throws AppError FORBIDDEN; INVALID_INPUT where no part has text
 */
export function addTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.addTemplate'>,
): Promise<TemplateView> {
  const { collections, now, session } = context;
  const { _id: ownerId } = session.user;
  const template = { ...firstRevision(now, ownerId), ...input, ownerId };
  return addText(context, collections.noteTemplates, {
    text: template,
    changes: { ...input },
    check: (text) => {
      if (!hasTemplateText(text)) throw new AppError('INVALID_INPUT', { fields: { subjective: 'REQUIRED' } });
    },
  });
}

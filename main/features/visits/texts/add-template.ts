import type { ParsedInput } from '#shared/contract/contract.ts';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import { hasTemplateText, type NoteTemplate } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { insertTemplates } from './text-repository.ts';
import { requireScope } from './text-rights.ts';
import { ownerNames, toTemplateView } from './text-views.ts';

/**
 * Keeps a template, for the person alone or for the clinic.
 * @throws AppError INVALID_INPUT where no part has text; FORBIDDEN
 */
export async function addTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.addTemplate'>,
): Promise<TemplateView> {
  const { collections, now, session } = context;
  requireScope(context, input.scope);
  if (!hasTemplateText(input)) throw new AppError('INVALID_INPUT', { fields: { subjective: 'REQUIRED' } });
  const { _id: ownerId } = session.user;
  const template: NoteTemplate = { ...firstRevision(now, ownerId), ...input, ownerId };
  await context.write(async (transaction) => {
    await insertTemplates(collections, [template], transaction);
    transaction.record({
      resourceId: template._id,
      description: `Added the template ${template.name}`,
      changes: { ...input },
    });
  });
  return toTemplateView(context, template, await ownerNames(context, [template]));
}

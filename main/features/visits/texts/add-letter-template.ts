import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { insertLetterTemplates } from './text-repository.ts';
import { requireScope } from './text-rights.ts';
import { ownerNames, toLetterTemplateView } from './text-views.ts';

/** Keeps a template of letters, for the person alone or for the clinic. @throws AppError FORBIDDEN */
export async function addLetterTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.addLetterTemplate'>,
): Promise<LetterTemplateView> {
  const { collections, now, session } = context;
  requireScope(context, input.scope);
  const { _id: ownerId } = session.user;
  const template: LetterTemplate = { ...firstRevision(now, ownerId), ...input, ownerId };
  await context.write(async (transaction) => {
    await insertLetterTemplates(collections, [template], transaction);
    transaction.record({
      resourceId: template._id,
      description: `Added the letter ${template.name}`,
      changes: { ...input },
    });
  });
  return toLetterTemplateView(context, template, await ownerNames(context, [template]));
}

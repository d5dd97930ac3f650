import type { ParsedInput } from '#shared/contract/contract.ts';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { addText } from './add-text.ts';

/** Keeps a template of letters, for the person alone or for the clinic. @throws AppError FORBIDDEN */
export function addLetterTemplate(
  context: RequestContext,
  input: ParsedInput<'visits.addLetterTemplate'>,
): Promise<LetterTemplateView> {
  const { collections, now, session } = context;
  const { _id: ownerId } = session.user;
  const template = { ...firstRevision(now, ownerId), ...input, ownerId };
  return addText(context, collections.letterTemplates, { text: template, changes: { ...input } });
}

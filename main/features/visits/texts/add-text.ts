import type { AuditChanges } from '#shared/domain/audit-log.ts';
import type { TypedCollection } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { textName } from './text-name.ts';
import { insertTexts, type NoteText, refusingTaken } from './text-repository.ts';
import { requireScope } from './text-rights.ts';
import { ownerNames, toTextView } from './text-views.ts';

/**
 * Keeps a text, for the person alone or for the clinic.
 * @throws AppError FORBIDDEN; ABBREVIATION_TAKEN by another phrase of theirs, or of the clinic's
 */
export async function addText<T extends NoteText>(
  context: RequestContext,
  texts: TypedCollection<T>,
  text: T,
  changes: AuditChanges,
): Promise<ReturnType<typeof toTextView<T>>> {
  requireScope(context, text.scope);
  await context.write(async (transaction) => {
    await refusingTaken(() => insertTexts(texts, [text], transaction), 'abbreviation');
    transaction.record({ resourceId: text._id, description: `Added ${textName(text)}`, changes });
  });
  return toTextView(context, text, await ownerNames(context, [text]));
}

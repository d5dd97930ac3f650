import type { AuditChanges } from '#shared/domain/audit-log.ts';
import type { TypedCollection } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { textName } from './text-name.ts';
import { insertTexts, type NoteText, refusingTaken } from './text-repository.ts';
import { requireScope } from './text-rights.ts';
import { ownerNames, toTextView } from './text-views.ts';

interface NewText<T> {
  text: T;
  /** What the audit log keeps of it. */
  changes: AuditChanges;
  /** Looks at the text, once the person is known to be allowed one: what a role may not is never taken for a slip in a form. */
  check?: (text: T) => void;
}

/**
 * Keeps a text, for the person alone or for the clinic.
 * @throws AppError FORBIDDEN; ABBREVIATION_TAKEN by another phrase of theirs, or of the clinic's; and what the check refuses
 */
export async function addText<T extends NoteText>(
  context: RequestContext,
  texts: TypedCollection<T>,
  { text, changes, check }: NewText<T>,
): Promise<ReturnType<typeof toTextView<T>>> {
  requireScope(context, text.scope);
  check?.(text);
  await context.write(async (transaction) => {
    await refusingTaken(() => insertTexts(texts, [text], transaction), 'abbreviation');
    transaction.record({ resourceId: text._id, description: `Added ${textName(text)}`, changes });
  });
  return toTextView(context, text, await ownerNames(context, [text]));
}

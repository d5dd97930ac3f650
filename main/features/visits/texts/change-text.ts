import type { FieldEdit } from '#shared/contract/edits.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../../database/apply-edits.ts';
import type { TypedCollection } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { textName } from './text-name.ts';
import { findText, type NoteText, refusingTaken } from './text-repository.ts';
import { requireChangeable, requireScopeChange } from './text-rights.ts';
import { ownerNames, toTextView } from './text-views.ts';

interface TextChange<T> {
  textId: string;
  edits: Record<string, FieldEdit | undefined> & { scope?: { value: TextScope } | undefined };
  /** What follows from the edits. */
  derive?: (text: T) => Record<string, FieldEdit | undefined>;
  /** Looks at the text as it would be. */
  check?: (after: T) => void;
}

/**
 * Applies edits to a text.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT with the clashing fields, ABBREVIATION_TAKEN, and what the check refuses
 */
export async function changeText<T extends NoteText>(
  context: RequestContext,
  texts: TypedCollection<T>,
  { textId, edits, derive, check }: TextChange<T>,
): Promise<ReturnType<typeof toTextView<T>>> {
  const changed = await context.write(async (transaction) => {
    const text = requireChangeable(context, await findText(texts, textId, transaction));
    if (text.deletedAt) throw new AppError('NOT_FOUND');
    requireScopeChange(context, text, edits.scope?.value);
    const changes = await refusingTaken(
      () => applyEdits(texts, text, { ...edits, ...derive?.(text) }, transaction),
      'edits.abbreviation.value',
    );
    transaction.record({ resourceId: textId, description: `Changed ${textName(text)}`, changes });
    const after = requireChangeable(context, await findText(texts, textId, transaction));
    check?.(after);
    return after;
  });
  return toTextView(context, changed, await ownerNames(context, [changed]));
}

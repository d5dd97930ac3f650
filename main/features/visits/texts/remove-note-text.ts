import type { ParsedInput } from '#shared/contract/contract.ts';
import type { TextKind } from '#shared/domain/note-text.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { textName } from './text-name.ts';
import {
  findText,
  type NoteText,
  refusingTaken,
  textsOf,
  writeRemoval,
  writeReturn,
} from './text-repository.ts';
import { requireChangeable } from './text-rights.ts';

interface Named {
  kind: TextKind;
  textId: string;
}

async function requireText(
  context: RequestContext,
  { kind, textId }: Named,
  transaction: AuditedTransaction,
): Promise<NoteText> {
  return requireChangeable(context, await findText(textsOf(context.collections, kind), textId, transaction));
}

/**
 * Deletes a phrase, a template or a template of letters. It can be taken back.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT
 */
export async function removeNoteText(
  context: RequestContext,
  { revision, ...named }: ParsedInput<'visits.removeNoteText'>,
): Promise<{ textId: string }> {
  await context.write(async (transaction) => {
    const text = await requireText(context, named, transaction);
    if (text.deletedAt) throw new AppError('NOT_FOUND');
    if (text.revision !== revision) throw new EditConflict(text.updatedBy);
    await writeRemoval(context.collections, named.kind, text, transaction);
    transaction.record({ resourceId: text._id, description: `Deleted ${textName(text)}` });
  });
  return { textId: named.textId };
}

/**
 * Takes the deletion of a text back.
 * @throws AppError NOT_FOUND, FORBIDDEN; ABBREVIATION_TAKEN where another phrase has it by now
 */
export async function restoreNoteText(
  context: RequestContext,
  named: ParsedInput<'visits.restoreNoteText'>,
): Promise<{ textId: string }> {
  await context.write(async (transaction) => {
    const text = await requireText(context, named, transaction);
    if (!text.deletedAt) throw new AppError('NOT_FOUND');
    await refusingTaken(() => writeReturn(context.collections, named.kind, text, transaction));
    transaction.record({ resourceId: text._id, description: `Took back the deletion of ${textName(text)}` });
  });
  return { textId: named.textId };
}

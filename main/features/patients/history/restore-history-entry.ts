import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryView } from '#shared/contract/medical-history.ts';
import { stands } from '#shared/domain/history-entry.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeHistory } from './change-history.ts';
import { contentsOf, withEntry } from './standing-entry.ts';

/**
 * Puts back an entry that was taken off.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where it stands again already, or another was put in its place
 */
export async function restoreHistoryEntry(
  context: RequestContext,
  { patientId, entryId }: ParsedInput<'patients.restoreHistoryEntry'>,
): Promise<HistoryView> {
  return changeHistory(context, patientId, (entries) => {
    const entry = entries.find((known) => known.entryId === entryId);
    if (!entry) throw new AppError('NOT_FOUND');
    if (stands(entry)) throw new EditConflict(entry.addedBy);
    if (entry.replacedBy) throw new EditConflict(entry.removedBy);
    const { removedBy: _by, removedAt: _at, removedReason: _reason, ...back } = entry;
    return { entries: withEntry(entries, back), what: 'Put back into the history', after: contentsOf(entry) };
  });
}

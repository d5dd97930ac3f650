import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryView } from '#shared/contract/medical-history.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeHistory } from './change-history.ts';
import { contentsOf, requireStanding, withEntry } from './standing-entry.ts';

/**
 * Takes an entry off the history, with a reason. It stays to be read.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where the entry no longer stands
 */
export async function removeHistoryEntry(
  context: RequestContext,
  { patientId, entryId, reason }: ParsedInput<'patients.removeHistoryEntry'>,
): Promise<HistoryView> {
  return changeHistory(context, patientId, (entries, { userId, now }) => {
    const entry = requireStanding(entries, entryId);
    return {
      entries: withEntry(entries, {
        ...entry,
        removedBy: userId,
        removedAt: now.toISOString(),
        removedReason: reason,
      }),
      what: 'Took off the history',
      before: contentsOf(entry),
    };
  });
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryView } from '#shared/contract/medical-history.ts';
import { newId } from '../../../database/new-id.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeHistory } from './change-history.ts';
import { requirePastDate } from './require-past-date.ts';

/**
 * Adds an entry to the medical history.
 * @throws AppError NOT_FOUND; INVALID_INPUT for what is said to have been done in the future
 */
export async function addHistoryEntry(
  context: RequestContext,
  { patientId, contents }: ParsedInput<'patients.addHistoryEntry'>,
): Promise<HistoryView> {
  requirePastDate(context, contents);
  const entryId = newId();
  return changeHistory(context, patientId, (entries, { userId, now }) => ({
    entries: [...entries, { ...contents, entryId, addedBy: userId, addedAt: now.toISOString() }],
    what: 'Added to the history',
    after: contents,
  }));
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryView } from '#shared/contract/medical-history.ts';
import { AppError } from '#shared/errors.ts';
import { newId } from '../../../database/new-id.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeHistory } from './change-history.ts';
import { requirePastDate } from './require-past-date.ts';
import { contentsOf, requireStanding, withEntry } from './standing-entry.ts';

/**
 * Puts a new entry in the place of one that stands. The old one stays in the history, and names the new one.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where the entry no longer stands; INVALID_INPUT for another kind, or for what is said
 * to have been done in the future
 */
export async function replaceHistoryEntry(
  context: RequestContext,
  { patientId, entryId, contents }: ParsedInput<'patients.replaceHistoryEntry'>,
): Promise<HistoryView> {
  requirePastDate(context, contents);
  const replacement = newId();
  return changeHistory(context, patientId, (entries, { userId, now }) => {
    const old = requireStanding(entries, entryId);
    if (old.kind !== contents.kind)
      throw new AppError('INVALID_INPUT', { fields: { 'contents.kind': 'INVALID' } });
    const moment = now.toISOString();
    const gone = { ...old, removedBy: userId, removedAt: moment, replacedBy: replacement };
    return {
      entries: [
        ...withEntry(entries, gone),
        { ...contents, entryId: replacement, addedBy: userId, addedAt: moment },
      ],
      what: 'Changed the history',
      before: contentsOf(old),
      after: contents,
    };
  });
}

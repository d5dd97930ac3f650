import type { HistoryView } from '#shared/contract/medical-history.ts';
import type { HistoryContents, HistoryEntry } from '#shared/domain/history-entry.ts';
import { historyFields } from '#shared/domain/medical-history.ts';
import { AppError } from '#shared/errors.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { listingOf } from '../patient-views.ts';
import { findPatient, withFields } from '../repository.ts';
import { toHistoryView } from './history-view.ts';

/** The entries after a change, and what it was, for the audit log. */
export interface HistoryChange {
  entries: HistoryEntry[];
  /** "Added to the history". */
  what: string;
  before?: HistoryContents | undefined;
  after?: HistoryContents | undefined;
}

/**
 * Changes a patient's entries and derives from them the schema's lists and the next due date, in one transaction.
 * @param change what becomes of the entries as they stand now; throws where that cannot be
 * @throws AppError NOT_FOUND, and what `change` throws
 */
export async function changeHistory(
  context: RequestContext,
  patientId: string,
  change: (entries: readonly HistoryEntry[], transaction: AuditedTransaction) => HistoryChange,
): Promise<HistoryView> {
  const { collections } = context;
  const record = await context.write(async (transaction) => {
    const found = await findPatient(collections, patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    const { entries, what, before, after } = change(found.patient.historyEntries ?? [], transaction);
    const set = historyFields(entries);
    const changed = withFields(found, { patient: set, user: {} });
    const listing = listingOf(changed);
    await writeFields(collections.patients, found.patient, { ...set, listing }, transaction);
    const kind = (after ?? before)?.kind ?? 'history';
    transaction.record({
      resourceId: patientId,
      patientId,
      description: `${what} of ${found.patient.patientId}: ${kind}`,
      changes: { [kind]: { before: before ?? null, after: after ?? null } },
    });
    return changed;
  });
  return toHistoryView(collections, record);
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireDraft, requireVisit } from './require-visit.ts';
import { toVisitView } from './visit-views.ts';

/**
 * Saves what was typed into a note since the last save.
 * @throws AppError NOTE_READ_ONLY; EDIT_CONFLICT with the clashing parts; WRONG_PATIENT where the visit is not of the patient that is named
 */
export async function saveDraft(
  context: RequestContext,
  input: ParsedInput<'visits.saveDraft'>,
): Promise<VisitView> {
  const { collections } = context;
  const saved = await context.write(async (transaction) => {
    const visit = await requireVisit(context, input.visitId, transaction);
    if (visit.patientId !== input.patientId) throw new AppError('WRONG_PATIENT');
    requireDraft(visit);
    const changes = await applyEdits(collections.visits, visit, input.edits, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Wrote the note: ${visit.visitId}`,
      changes,
    });
    return requireVisit(context, input.visitId, transaction);
  });
  return toVisitView(collections, saved);
}

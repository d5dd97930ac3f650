import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeVisit } from './change-visit.ts';
import { requireDraft } from './require-visit.ts';

/**
 * Saves what was typed into a note since the last save.
 * @throws AppError NOTE_READ_ONLY; EDIT_CONFLICT with the clashing parts; WRONG_PATIENT where the visit is not of the patient that is named
 */
export function saveDraft(
  context: RequestContext,
  input: ParsedInput<'visits.saveDraft'>,
): Promise<VisitView> {
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    if (visit.patientId !== input.patientId) throw new AppError('WRONG_PATIENT');
    requireDraft(visit);
    const changes = await applyEdits(context.collections.visits, visit, input.edits, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Wrote the note: ${visit.visitId}`,
      changes,
    });
  });
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { missingForCompletion } from '#shared/domain/visit.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { noteCompletedVisit } from '../patients/note-completed-visit.ts';
import { completeAppointment } from '../scheduling/visit-progress.ts';
import { updateVisit } from './repository.ts';
import { requireDraft, requireVisit } from './require-visit.ts';
import { toVisitView } from './visit-views.ts';

/**
 * Completes a note: it is read-only from now on, its appointment is closed and linked, and the patient's latest vitals,
 * visit count and last visit follow, all in one transaction.
 * @throws AppError NOTE_INCOMPLETE naming what is missing; EDIT_CONFLICT where the note moved since it was read
 */
export async function completeVisit(
  context: RequestContext,
  input: ParsedInput<'visits.completeVisit'>,
): Promise<VisitView> {
  const { collections } = context;
  const completed = await context.write(async (transaction) => {
    const visit = await requireVisit(context, input.visitId, transaction);
    requireDraft(visit);
    if (visit.revision !== input.revision) throw new EditConflict(visit.updatedBy);
    const missing = missingForCompletion(visit);
    if (missing.length > 0) {
      throw new AppError('NOTE_INCOMPLETE', {
        fields: Object.fromEntries(missing.map((field) => [field, 'REQUIRED'])),
      });
    }
    await updateVisit(collections, visit, { status: 'completed' }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Completed the note: ${visit.visitId}`,
      changes: { status: { before: 'draft', after: 'completed' } },
    });
    if (visit.appointmentId) await completeAppointment(context, visit.appointmentId, visit._id, transaction);
    await noteCompletedVisit(collections, visit.patientId, visit, transaction);
    return requireVisit(context, input.visitId, transaction);
  });
  return toVisitView(collections, completed);
}

import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeVisit } from './change-visit.ts';
import { updateVisit } from './repository.ts';

/**
 * Puts a completed note into the archive: it stays as it is and can be read, and no longer stands among the patient's recent
 * notes. Taking it out again is for whoever put it there by mistake.
 * @throws AppError NOTE_NOT_COMPLETED; EDIT_CONFLICT where the note moved since it was read
 */
export function archiveVisit(
  context: RequestContext,
  { visitId, revision, isArchived }: ParsedInput<'visits.archiveVisit'>,
): Promise<VisitView> {
  return changeVisit(context, visitId, async (visit, transaction) => {
    if (visit.status === 'draft') throw new AppError('NOTE_NOT_COMPLETED');
    if (visit.revision !== revision) throw new EditConflict(visit.updatedBy);
    const status = isArchived ? 'archived' : 'completed';
    await updateVisit(context.collections, visit, { status }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `${isArchived ? 'Archived' : 'Took out of the archive'}: ${visit.visitId}`,
      changes: { status: { before: visit.status, after: status } },
    });
  });
}

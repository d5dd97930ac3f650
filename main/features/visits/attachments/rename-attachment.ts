import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeVisit } from '../change-visit.ts';
import { updateVisit } from '../repository.ts';
import { requireDraft } from '../require-visit.ts';
import { attachmentOf } from './attachment-of.ts';

/** Gives a file of a draft another name. @throws AppError NOT_FOUND, NOTE_READ_ONLY; EDIT_CONFLICT where it has another by now */
export function renameAttachment(
  context: RequestContext,
  input: ParsedInput<'visits.renameAttachment'>,
): Promise<VisitView> {
  const { collections } = context;
  const { base, fileName } = input;
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    const attachment = attachmentOf(visit, input.fileId);
    requireDraft(visit);
    if (attachment.fileName !== base) throw new EditConflict(visit.updatedBy);
    const attachments = visit.attachments?.map((other) =>
      other === attachment ? { ...other, fileName } : other,
    );
    await updateVisit(collections, visit, { attachments }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Renamed a file: ${visit.visitId}`,
      changes: { fileName: { before: base, after: fileName } },
    });
  });
}

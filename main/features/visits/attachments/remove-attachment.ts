import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { attachmentIdOf } from '#shared/domain/attachment.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeVisit } from '../change-visit.ts';
import { updateVisit } from '../repository.ts';
import { requireDraft } from '../require-visit.ts';
import { attachmentOf } from './attachment-of.ts';
import { deleteAttachmentFile } from './attachment-repository.ts';

/**
 * Takes a file off a draft. The file goes in the same transaction, so that none is left without its note; whoever undoes this sends it
 * again.
 * @throws AppError NOT_FOUND, NOTE_READ_ONLY
 */
export function removeAttachment(
  context: RequestContext,
  input: ParsedInput<'visits.removeAttachment'>,
): Promise<VisitView> {
  const { collections } = context;
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    const attachment = attachmentOf(visit, input.fileId);
    requireDraft(visit);
    const left = visit.attachments?.filter((other) => other !== attachment) ?? [];
    await updateVisit(collections, visit, { attachments: left.length > 0 ? left : null }, transaction);
    await deleteAttachmentFile(collections, input.fileId, transaction);
    const small = attachmentIdOf(attachment.thumbnailUrl);
    if (small) await deleteAttachmentFile(collections, small, transaction);
    const { fileName, sha256 } = attachment;
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Took a file off: ${visit.visitId}`,
      changes: { attachment: { before: { fileName, sha256 }, after: null } },
    });
  });
}

import { createHash } from 'node:crypto';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { type Attachment, attachmentAddress } from '#shared/domain/attachment.ts';
import { attachmentTypeOf } from '#shared/domain/attachment-kind.ts';
import { AppError } from '#shared/errors.ts';
import { newId } from '../../../database/new-id.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { changeVisit } from '../change-visit.ts';
import { updateVisit } from '../repository.ts';
import { requireDraft } from '../require-visit.ts';
import { insertAttachmentFile } from './attachment-repository.ts';

/** As many as one looks through. */
const MOST_ATTACHMENTS = 30;

/**
 * Attaches a file to a draft, with its small picture where it is one. Both are stored in the transaction that names them in the visit:
 * no file is ever without its note.
 * @throws AppError NOTE_READ_ONLY, TOO_MANY_FILES; FILE_KIND_REFUSED by the bytes of the file
 */
export async function addAttachment(
  context: RequestContext,
  { visitId, file, thumbnail }: ParsedInput<'visits.addAttachment'>,
): Promise<VisitView> {
  const { collections } = context;
  const contentType = attachmentTypeOf(file);
  if (!contentType) throw new AppError('FILE_KIND_REFUSED');
  const { name, bytes } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = { id: newId(), name, bytes, contentType };
  const small = thumbnail && { id: newId(), name, bytes: thumbnail, contentType: 'image/jpeg' };
  return changeVisit(context, visitId, async (visit, transaction) => {
    requireDraft(visit);
    const before = visit.attachments ?? [];
    if (before.length >= MOST_ATTACHMENTS) throw new AppError('TOO_MANY_FILES');
    const attachment: Attachment = {
      fileUrl: attachmentAddress(stored.id),
      fileName: name,
      fileType: contentType,
      uploadedAt: transaction.now.toISOString(),
      fileSize: bytes.byteLength,
      sha256,
      ...(small ? { thumbnailUrl: attachmentAddress(small.id) } : {}),
    };
    await insertAttachmentFile(collections, stored, transaction);
    if (small) await insertAttachmentFile(collections, small, transaction);
    await updateVisit(collections, visit, { attachments: [...before, attachment] }, transaction);
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Attached a file: ${visit.visitId}`,
      changes: { attachment: { before: null, after: { fileName: name, sha256 } } },
    });
  });
}

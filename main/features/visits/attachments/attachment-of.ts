import { type Attachment, attachmentIdOf } from '#shared/domain/attachment.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { AppError } from '#shared/errors.ts';

/** A file of a visit, by the address that the visit itself has. @throws AppError NOT_FOUND */
export function attachmentOf(visit: Visit, fileId: string): Attachment {
  const attachment = visit.attachments?.find(({ fileUrl }) => attachmentIdOf(fileUrl) === fileId);
  if (!attachment) throw new AppError('NOT_FOUND');
  return attachment;
}

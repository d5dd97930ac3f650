import { type Attachment, attachmentIdOf } from '#shared/domain/attachment.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { AppError } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { requireVisit } from '../require-visit.ts';

/** A file of a visit, by the address that the visit itself has. @throws AppError NOT_FOUND */
export async function requireAttachment(
  context: RequestContext,
  { visitId, fileId }: { visitId: string; fileId: string },
  transaction?: AuditedTransaction,
): Promise<{ visit: Visit; attachment: Attachment }> {
  const visit = await requireVisit(context, visitId, transaction);
  const attachment = visit.attachments?.find(({ fileUrl }) => attachmentIdOf(fileUrl) === fileId);
  if (!attachment) throw new AppError('NOT_FOUND');
  return { visit, attachment };
}

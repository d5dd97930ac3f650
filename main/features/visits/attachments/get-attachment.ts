import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { attachmentIdOf } from '#shared/domain/attachment.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { requireVisit } from '../require-visit.ts';
import { attachmentOf } from './attachment-of.ts';
import { findAttachmentFile } from './attachment-repository.ts';
import { readAttachmentFile } from './read-attachment-file.ts';

/** A file of a visit, with its small picture where it has one. @throws AppError NOT_FOUND, FILE_ALTERED */
export async function getAttachment(
  context: RequestContext,
  input: ParsedInput<'visits.getAttachment'>,
): Promise<ChannelOutput<'visits.getAttachment'>> {
  const { collections } = context;
  const visit = await requireVisit(context, input.visitId);
  const attachment = attachmentOf(visit, input.fileId);
  const small = attachmentIdOf(attachment.thumbnailUrl);
  const [bytes, thumbnail] = await Promise.all([
    readAttachmentFile(collections, input.fileId, attachment),
    small ? findAttachmentFile(collections, small) : undefined,
  ]);
  const { visitId: visitNumber, patientId } = visit;
  return {
    visitNumber,
    patientId,
    fileName: attachment.fileName,
    bytes: new Uint8Array(bytes),
    ...(thumbnail ? { thumbnail: new Uint8Array(thumbnail) } : {}),
  };
}

/** The small pictures of a visit's files. @throws AppError NOT_FOUND */
export async function listThumbnails(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.listThumbnails'>,
): Promise<ChannelOutput<'visits.listThumbnails'>> {
  const visit = await requireVisit(context, visitId);
  const found = await Promise.all(
    (visit.attachments ?? []).map(async ({ fileUrl, thumbnailUrl }) => {
      const fileId = attachmentIdOf(fileUrl);
      const small = attachmentIdOf(thumbnailUrl);
      const bytes = small && (await findAttachmentFile(context.collections, small));
      return fileId && bytes ? [{ fileId, jpeg: Buffer.from(bytes).toString('base64') }] : [];
    }),
  );
  return { visitNumber: visit.visitId, patientId: visit.patientId, thumbnails: found.flat() };
}

import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type ChooseFile, saveAudited } from '../../../audited-file.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { requireVisit } from '../require-visit.ts';
import { attachmentOf } from './attachment-of.ts';
import { readAttachmentFile } from './read-attachment-file.ts';

/**
 * Saves a file of a visit where the person says. No file has that name before the audit log says so.
 * @throws AppError NOT_FOUND, FILE_ALTERED, FILE_NOT_SAVED, DISK_FULL
 */
export async function saveAttachment(
  context: RequestContext,
  input: ParsedInput<'visits.saveAttachment'>,
  chooseFile: ChooseFile,
): Promise<ChannelOutput<'visits.saveAttachment'>> {
  const visit = await requireVisit(context, input.visitId);
  const attachment = attachmentOf(visit, input.fileId);
  const bytes = await readAttachmentFile(context.collections, input.fileId, attachment);
  // A name with a folder in it leads nowhere else.
  const path = await chooseFile(basename(attachment.fileName.replaceAll('\\', '/')));
  if (!path) return {};
  await saveAudited(
    path,
    (draft) => writeFile(draft, bytes, { mode: 0o600 }),
    () =>
      context.write(async (transaction) => {
        transaction.record({
          resourceId: visit._id,
          patientId: visit.patientId,
          description: `Saved a file of ${visit.visitId}: ${attachment.fileName}`,
          changes: { fileName: attachment.fileName, sha256: attachment.sha256 },
        });
      }),
  );
  return { savedTo: path };
}

import type { ChooseFile } from '../../../audited-file.ts';
import type { FeatureHandlers } from '../../../router/request-context.ts';
import { addAttachment } from './add-attachment.ts';
import { getAttachment, listThumbnails } from './get-attachment.ts';
import { removeAttachment } from './remove-attachment.ts';
import { renameAttachment } from './rename-attachment.ts';
import { saveAttachment } from './save-attachment.ts';

type AttachmentChannel =
  | 'visits.addAttachment'
  | 'visits.renameAttachment'
  | 'visits.removeAttachment'
  | 'visits.getAttachment'
  | 'visits.listThumbnails'
  | 'visits.saveAttachment';

/** The files of notes. */
export function attachmentHandlers({
  chooseFile,
}: {
  chooseFile: ChooseFile;
}): Pick<FeatureHandlers<'visits'>, AttachmentChannel> {
  return {
    'visits.addAttachment': addAttachment,
    'visits.renameAttachment': renameAttachment,
    'visits.removeAttachment': removeAttachment,
    'visits.getAttachment': getAttachment,
    'visits.listThumbnails': listThumbnails,
    'visits.saveAttachment': (context, input) => saveAttachment(context, input, chooseFile),
  };
}

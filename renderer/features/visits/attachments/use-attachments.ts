import { useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { type Attachment, attachmentIdOf } from '#shared/domain/attachment.ts';
import { MAX_FILE_BYTES } from '#shared/domain/file-kind.ts';
import { sayError } from '#shared/words/errors.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { makeThumbnail } from './make-thumbnail.ts';

const say = words.attachments;

/** Why a file was not taken. */
function problemOf(error: unknown): string {
  const value = errorValue(error);
  const [field] = Object.values(value.fields ?? {});
  if (field) return sayFieldError(field);
  const { title, mend } = sayError(value);
  return `${title} ${mend}`;
}

interface Attachments {
  isBusy: boolean;
  /** Which of the last files were not taken, and why. */
  problems: string[];
  add: (files: readonly File[]) => Promise<void>;
  rename: (attachment: Attachment, fileName: string) => Promise<void>;
  remove: (attachment: Attachment) => Promise<void>;
  save: (attachment: Attachment) => Promise<void>;
}

/** Adds files to a note and takes them off. What is taken off was read before, so that undo can send it again. */
export function useAttachments({ _id: visitId }: VisitView): Attachments {
  const [problems, setProblems] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const adding = useChannelMutation('visits.addAttachment');
  const renaming = useChannelMutation('visits.renameAttachment');
  const removing = useChannelMutation('visits.removeAttachment');
  const saving = useChannelMutation('visits.saveAttachment');
  const inputOf = ({ fileUrl }: Attachment) => ({ visitId, fileId: attachmentIdOf(fileUrl) ?? '' });

  const addOne = async (file: File): Promise<string | undefined> => {
    const problem = (text: string) => fill(say.problem, { name: file.name, problem: text });
    if (file.size > MAX_FILE_BYTES) return problem(sayFieldError('FILE_TOO_LARGE'));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const thumbnail = await makeThumbnail(file);
      await adding.mutateAsync({
        visitId,
        file: { name: file.name, bytes },
        ...(thumbnail ? { thumbnail } : {}),
      });
      return undefined;
    } catch (error) {
      return problem(problemOf(error));
    }
  };
  const orSay = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      toastFailure(error);
    }
  };
  return {
    isBusy,
    problems,
    async add(files) {
      if (isBusy || files.length === 0) return;
      setBusy(true);
      const refused: string[] = [];
      // One after another: each is a change of the same note.
      for (const file of files) {
        const problem = await addOne(file);
        if (problem) refused.push(problem);
      }
      setProblems(refused);
      setBusy(false);
      const taken = files.length - refused.length;
      if (taken > 0) toastDone(count(say.added, taken));
    },
    rename: (attachment, fileName) =>
      orSay(() => renaming.mutateAsync({ ...inputOf(attachment), base: attachment.fileName, fileName })),
    remove: (attachment) =>
      orSay(async () => {
        const { fileName: name, bytes, thumbnail } = await call('visits.getAttachment', inputOf(attachment));
        await removing.mutateAsync(inputOf(attachment));
        const again = { visitId, file: { name, bytes }, ...(thumbnail ? { thumbnail } : {}) };
        toastDone(fill(say.removed, { name }), () => void orSay(() => adding.mutateAsync(again)));
      }),
    save: (attachment) =>
      orSay(async () => {
        const { savedTo } = await saving.mutateAsync(inputOf(attachment));
        if (savedTo) toastDone(fill(say.saved, { path: savedTo }));
      }),
  };
}

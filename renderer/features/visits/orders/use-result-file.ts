import { useState } from 'react';
import type { ChannelInput } from '#shared/contract/contract.ts';
import { fileKindOf, MAX_FILE_BYTES } from '#shared/domain/file-kind.ts';
import { sayError } from '#shared/words/errors.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';

export interface ResultFile {
  chosen: ChannelInput<'visits.noteOrderResult'>['file'];
  /** Why the last file was not taken. */
  problem: string | undefined;
  choose: (file: File | null) => void;
  drop: () => void;
}

/** The file of a result, looked at here already so that one hears at once what is wrong with it; main looks again. */
export function useResultFile(): ResultFile {
  const [chosen, setChosen] = useState<ResultFile['chosen']>();
  const [problem, setProblem] = useState<string>();
  const take = async (file: File) => {
    if (file.size > MAX_FILE_BYTES) return setProblem(sayFieldError('FILE_TOO_LARGE'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (bytes.byteLength === 0) return setProblem(sayFieldError('FILE_EMPTY'));
    if (!fileKindOf(bytes)) return setProblem(sayError({ code: 'FILE_KIND_REFUSED' }).mend);
    setProblem(undefined);
    setChosen({ name: file.name, bytes });
  };
  return {
    chosen,
    problem,
    choose: (file) => void (file && take(file)),
    drop: () => setChosen(undefined),
  };
}

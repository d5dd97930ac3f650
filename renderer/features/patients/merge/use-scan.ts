import { useRef, useState } from 'react';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

interface ScanProgress {
  done: number;
  found: number;
  total: number;
}

interface Scan {
  /** Undefined while none runs. */
  progress: ScanProgress | undefined;
  start: () => void;
  stop: () => void;
}

/** Compares the whole registry, a stretch at a time; it can be stopped between two, and what was found stays. */
export function useScan(): Scan {
  const { mutateAsync } = useChannelMutation('patients.scanForDuplicates');
  const [progress, setProgress] = useState<ScanProgress>();
  const isWanted = useRef(false);

  const run = async () => {
    isWanted.current = true;
    let after: string | undefined;
    const sum = { done: 0, found: 0, total: 0 };
    setProgress(sum);
    try {
      do {
        const { compared, added, next, total } = await mutateAsync({ after });
        sum.done += compared;
        sum.found += added;
        sum.total = Math.max(total, sum.done);
        setProgress({ ...sum });
        after = next;
      } while (after && isWanted.current);
      toastDone(count(words.registry.duplicates.scanned, sum.found));
    } catch (error) {
      toastFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  return {
    progress,
    start: () => void run(),
    stop: () => {
      isWanted.current = false;
    },
  };
}

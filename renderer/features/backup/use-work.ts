import { useState } from 'react';
import type { AppErrorValue } from '#shared/errors.ts';
import { errorValue } from '../../app/call-error.ts';
import { useLiveStore } from '../../app/live-store.ts';

interface Work {
  isRunning: boolean;
  /** What went wrong; nothing where the person stopped it. */
  failure: AppErrorValue | undefined;
  run: (work: () => Promise<void>) => void;
  clearFailure: () => void;
}

/** Runs one piece of long work of main at a time, and keeps what it failed with. */
export function useWork(): Work {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AppErrorValue>();
  const attempt = async (work: () => Promise<void>) => {
    setRunning(true);
    setFailure(undefined);
    useLiveStore.setState({ workProgress: undefined });
    try {
      await work();
    } catch (error) {
      const value = errorValue(error);
      if (value.code !== 'WORK_CANCELLED') setFailure(value);
    } finally {
      setRunning(false);
    }
  };
  return {
    isRunning,
    failure,
    run: (work) => void attempt(work),
    clearFailure: () => setFailure(undefined),
  };
}

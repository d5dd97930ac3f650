import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppErrorValue } from '#shared/errors.ts';
import { errorValue } from '../../../app/call-error.ts';
import { call } from '../../../app/client.ts';
import { useLiveStore } from '../../../app/live-store.ts';

/** Makes the demo clinic; then the gate shows its sign-in. */
export function useStartDemo(): {
  start: () => void;
  isStarting: boolean;
  failure: AppErrorValue | undefined;
} {
  const client = useQueryClient();
  const [isStarting, setStarting] = useState(false);
  const [failure, setFailure] = useState<AppErrorValue>();

  const start = async () => {
    setStarting(true);
    setFailure(undefined);
    useLiveStore.setState({ isSettingUp: true, demoProgress: undefined });
    try {
      await call('clinic.startDemo', {});
      await client.refetchQueries({ queryKey: ['clinic.getStatus'] });
      await client.invalidateQueries({ queryKey: ['accounts.getSession'] });
    } catch (error) {
      setFailure(errorValue(error));
    } finally {
      setStarting(false);
      useLiveStore.setState({ isSettingUp: false, demoProgress: undefined });
    }
  };
  return { start: () => void start(), isStarting, failure };
}

import { useQueryClient } from '@tanstack/react-query';
import { useChannelMutation } from './queries.ts';
import { keepSession, useSession } from './session.ts';
import { toastFailure } from './toasts.tsx';

/** Locks the screen: at once here, and in main. */
export function useLock(): () => void {
  const client = useQueryClient();
  const session = useSession();
  const { mutate } = useChannelMutation('accounts.lock');
  return () =>
    mutate(
      {},
      { onSuccess: () => keepSession(client, { ...session, isLocked: true }), onError: toastFailure },
    );
}

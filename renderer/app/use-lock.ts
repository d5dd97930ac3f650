import { useQueryClient } from '@tanstack/react-query';
import { flushNotes } from '../features/visits/note/note-keeper.ts';
import { useChannelMutation } from './queries.ts';
import { keepSession, useSession } from './session.ts';
import { toastFailure } from './toasts.tsx';

/** Locks the screen: at once here, and in main as soon as what was typed into notes is saved. */
export function useLock(): () => void {
  const client = useQueryClient();
  const session = useSession();
  const { mutate } = useChannelMutation('accounts.lock');
  return () => {
    keepSession(client, { ...session, isLocked: true });
    const onError = (error: unknown) => {
      keepSession(client, session);
      toastFailure(error);
    };
    void flushNotes().then(() => mutate({}, { onError }));
  };
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { errorValue } from './call-error.ts';

/** Where main says that nobody is signed in any more, or that the screen is locked, the gate asks who is there. */
function askWhoIsThere(error: unknown): void {
  const { code } = errorValue(error);
  if (code !== 'SESSION_LOCKED' && code !== 'NOT_SIGNED_IN' && code !== 'PASSWORD_CHANGE_REQUIRED') return;
  void queryClient.invalidateQueries({ queryKey: ['accounts.getSession'] });
}

/** The renderer's copy of server data. Main is on the same machine and tells what changed, so nothing is polled. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askWhoIsThere }),
  mutationCache: new MutationCache({ onError: askWhoIsThere }),
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

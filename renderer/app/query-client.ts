import { QueryClient } from '@tanstack/react-query';

/** The renderer's copy of server data. Main is on the same machine and tells what changed, so nothing is polled. */
export const queryClient = new QueryClient({
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
